import { createContext, useContext } from "react";
import { graphql } from "../../graphql/generated";
import type { SessionQuery } from "../../graphql/generated/graphql";

export const sessionDocument = graphql(`
  query Session {
    me {
      displayName
      kind
      jobTitle
      roles
      demonstration
      agency {
        id
        name
      }
      purposes {
        code
        mode
        sentence
      }
    }
  }
`);

export type SignedInViewer = SessionQuery["me"];

export const SessionContext = createContext<SignedInViewer | undefined>(undefined);

/** Who is signed in. @throws Error outside the pages that need signing in. */
export function useViewer(): SignedInViewer {
  const viewer = useContext(SessionContext);
  if (!viewer) throw new Error("Only for pages behind signing in");
  return viewer;
}

/** Where somebody of this kind begins. */
export function homeOf(kind: SignedInViewer["kind"]): string {
  if (kind === "PRACTITIONER") return "/cases";
  if (kind === "FAMILY") return "/my-record";
  if (kind === "COMMISSIONER") return "/cohorts";
  return kind === "DPO" ? "/audit" : "/later";
}

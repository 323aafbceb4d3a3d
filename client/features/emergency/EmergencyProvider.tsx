import { type ReactNode, useEffect, useMemo } from "react";
import { useQuery } from "urql";
import { graphql } from "../../graphql/generated";
import { usePurpose } from "../purpose/PurposeContext";
import { EmergencyContext, isEntitled } from "./EmergencyContext";

const runningDocument = graphql(`
  query RunningEmergency {
    emergencyUses(list: MINE) {
      id
      status
      caseId
      caseReference
      endsAt
      secondPerson
      confirmedBy
    }
  }
`);

/** Gives the pages below it the viewer's emergency access that runs now; reads again when it should have ended. */
export function EmergencyProvider({ children }: { children: ReactNode }) {
  const { current, options } = usePurpose();
  const [{ data }, execute] = useQuery({ query: runningDocument, pause: !current || !isEntitled(options) });
  const value = useMemo(
    () => ({
      uses: (data?.emergencyUses ?? []).filter(({ status }) => status === "RUNNING"),
      readAgain: () => execute(),
    }),
    [data, execute],
  );
  const next = value.uses.map(({ endsAt }) => endsAt ?? "").toSorted()[0];
  useEffect(() => {
    if (!next) return;
    const timer = setTimeout(() => execute(), Math.max(1000, new Date(next).getTime() - Date.now() + 1000));
    return () => clearTimeout(timer);
  }, [next, execute]);
  return <EmergencyContext value={value}>{children}</EmergencyContext>;
}

import { useState } from "react";
import { graphql } from "../../graphql/generated";
import { useRunningEmergency } from "./EmergencyContext";
import { useEmergencyClient } from "./useEmergencyClient";

const endDocument = graphql(`
  mutation EndEmergencyAccess($useId: ID!) {
    endEmergencyAccess(useId: $useId) {
      use {
        id
        status
      }
    }
  }
`);

/** Ends one's own emergency access, or takes the request back. */
export function useEndEmergency(useId: string, onEnded: () => void) {
  const client = useEmergencyClient();
  const { readAgain } = useRunningEmergency();
  const [state, setState] = useState<"ready" | "busy" | "failed">("ready");
  const end = async () => {
    setState("busy");
    const { data } = await client.mutation(endDocument, { useId }).toPromise();
    setState(data ? "ready" : "failed");
    readAgain();
    if (data) onEnded();
  };
  return { end: () => void end(), busy: state === "busy", failed: state === "failed" };
}

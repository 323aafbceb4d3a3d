import { useEffect } from "react";
import { useClient } from "urql";
import { graphql } from "../../graphql/generated";
import { usePurpose } from "../purpose/PurposeContext";

const lookDocument = graphql(`
  mutation LookAtCase($caseId: ID!) {
    lookAtCase(caseId: $caseId)
  }
`);

/** Keeps that the viewer opened this case, so that their list tells what changes from now on. In an emergency nothing is written. */
export function useLook(caseId: string): void {
  const client = useClient();
  const { current } = usePurpose();
  const isEmergency = current?.mode === "EMERGENCY";
  useEffect(() => {
    // What is not kept is told again: no reason to interrupt anybody.
    if (!isEmergency) void client.mutation(lookDocument, { caseId }).toPromise();
  }, [client, caseId, isEmergency]);
}

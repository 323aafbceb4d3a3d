import { useMemo } from "react";
import type { Client } from "urql";
import { createApiClient } from "../../graphql/client";
import { useSignInAgain } from "../session/useSignInAgain";

/** A client that asks for the purpose of an emergency, whatever the purpose of this tab is. */
export function useEmergencyClient(): Client {
  const onSignedOut = useSignInAgain();
  return useMemo(() => createApiClient({ purpose: { code: "EMERGENCY" }, onSignedOut }), [onSignedOut]);
}

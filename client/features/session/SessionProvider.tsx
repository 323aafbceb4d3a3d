import { type ReactNode, useMemo } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Provider, useQuery } from "urql";
import { Spinner } from "../../components/Spinner";
import { createApiClient } from "../../graphql/client";
import { FailureNote } from "../failure/FailureNote";
import { Frame } from "../frame/Frame";
import { SessionContext, sessionDocument } from "./session";
import { useSignInAgain } from "./useSignInAgain";

/** Gives the pages below it who is signed in; leads to signing in where nobody is. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const onSignedOut = useSignInAgain();
  const client = useMemo(() => createApiClient({ onSignedOut }), [onSignedOut]);
  return (
    <Provider value={client}>
      <Session>{children}</Session>
    </Provider>
  );
}

function Session({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [{ data, error }, readAgain] = useQuery({ query: sessionDocument });
  if (error) {
    return (
      <Frame>
        <FailureNote error={error} onRetry={readAgain} level="h1" />
      </Frame>
    );
  }
  if (!data) {
    return (
      <Frame>
        <Spinner label={t("session.opening")} />
      </Frame>
    );
  }
  return <SessionContext value={data.me}>{children}</SessionContext>;
}

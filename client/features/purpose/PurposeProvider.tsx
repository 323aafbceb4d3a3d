import { type ReactNode, useMemo, useState } from "react";
import { Provider } from "urql";
import { type Purpose, createApiClient } from "../../graphql/client";
import { useViewer } from "../session/session";
import { useSignInAgain } from "../session/useSignInAgain";
import { PurposeContext } from "./PurposeContext";
import { keepPurpose, readPurpose } from "./purposeOfTab";

/**
 * Gives the pages below it the purpose of this tab and a client that sends it. A new purpose starts them afresh: nothing
 * that was read for one purpose stays on the screen under another.
 */
export function PurposeProvider({ children }: { children: ReactNode }) {
  const { purposes } = useViewer();
  // A Life Passport is read by whoever has its link, never by who is signed in.
  const options = useMemo(() => purposes.filter(({ mode }) => mode !== "PASSPORT"), [purposes]);
  const onSignedOut = useSignInAgain();
  const [chosen, setChosen] = useState(readPurpose);
  const value = useMemo(() => {
    // Where only one purpose is open to somebody there is nothing to choose.
    const asked = chosen ?? (options.length === 1 ? options[0] : undefined);
    const option = options.find(({ code }) => code === asked?.code);
    const choose = (purpose: Purpose) => {
      keepPurpose(purpose);
      setChosen(purpose);
    };
    return { current: option && { ...option, reason: chosen?.reason }, options, choose };
  }, [chosen, options]);
  const { code, reason } = value.current ?? {};
  const client = useMemo(
    () => createApiClient({ purpose: code ? { code, ...(reason && { reason }) } : undefined, onSignedOut }),
    [code, reason, onSignedOut],
  );
  return (
    <PurposeContext value={value}>
      <Provider value={client} key={`${code} ${reason}`}>
        {children}
      </Provider>
    </PurposeContext>
  );
}

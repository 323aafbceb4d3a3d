import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useClient } from "urql";
import { useUnsent } from "../unsent/UnsentContext";
import { Autosave, type AutosaveState, type Place, type Written } from "./Autosave";

/**
 * Keeps what is being written: in this browser at once, on the server at every pause. `known` are other sittings whose
 * words the writer has seen; `begun` is what needs no keeping.
 */
export function useAutosave(place: Place, written: Written, begun: Written | null, known: readonly string[]) {
  const client = useClient();
  const unsent = useUnsent();
  const [state, setState] = useState<AutosaveState>({ is: "idle" });
  const first = useRef({ place, begun, known });
  const autosave = useMemo(
    () => new Autosave({ client, unsent, tell: setState, ...first.current }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- one sitting lasts as long as the editor is open
    [client],
  );
  useEffect(() => autosave.write(written), [autosave, written]);
  useEffect(() => {
    autosave.open();
    const now = () => void autosave.flush();
    const hidden = () => document.visibilityState === "hidden" && now();
    window.addEventListener("online", now);
    window.addEventListener("pagehide", now);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      window.removeEventListener("online", now);
      window.removeEventListener("pagehide", now);
      document.removeEventListener("visibilitychange", hidden);
      autosave.close();
    };
  }, [autosave]);
  return {
    state,
    sitting: autosave.sitting,
    flush: useCallback(() => void autosave.flush(), [autosave]),
    insteadOf: useCallback((sitting: string) => autosave.insteadOf(sitting), [autosave]),
    rest: useCallback(() => autosave.rest(), [autosave]),
    done: useCallback(() => autosave.done(), [autosave]),
    discard: useCallback(() => autosave.discard(), [autosave]),
  };
}

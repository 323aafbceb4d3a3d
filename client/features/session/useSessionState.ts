import { useEffect, useState } from "react";

/** What the sign-in page may know before anybody has signed in. */
interface SessionState {
  signedIn: boolean;
  /** Whether ready-made personas are offered. */
  demonstration: boolean;
}

/** Whether this browser is signed in; undefined until the server has said so. */
export function useSessionState(): SessionState | undefined {
  const [state, setState] = useState<SessionState>();
  useEffect(() => {
    const nobody = { signedIn: false, demonstration: false };
    read()
      .catch(() => nobody)
      .then(setState);
  }, []);
  return state;
}

async function read(): Promise<SessionState> {
  const response = await fetch("/auth/session", { credentials: "same-origin" });
  const answer = (await response.json()) as Partial<SessionState>;
  return { signedIn: answer.signedIn === true, demonstration: answer.demonstration === true };
}

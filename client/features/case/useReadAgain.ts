import { useCallback, useEffect, useRef } from "react";

/**
 * Reads again whenever what is looked at changes or the viewer comes back to the window, so that a withdrawal made elsewhere
 * meanwhile takes effect here. Each reading is audited, so nothing is read on a timer.
 */
export function useReadAgain(read: () => void, lookedAt: string): () => void {
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  const readAgain = useCallback(() => latest.current(), []);
  const before = useRef(lookedAt);
  useEffect(() => {
    if (before.current !== lookedAt) readAgain();
    before.current = lookedAt;
  }, [lookedAt, readAgain]);
  useEffect(() => {
    const comeBack = () => document.visibilityState === "visible" && readAgain();
    window.addEventListener("focus", comeBack);
    return () => window.removeEventListener("focus", comeBack);
  }, [readAgain]);
  return readAgain;
}

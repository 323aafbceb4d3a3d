import { createContext, useCallback, useContext, useEffect } from "react";

/** Marks a piece of writing as unsaved or not, by a name of its own. */
export const UnsavedContext = createContext<(name: string, unsaved: boolean) => void>(() => {});

/** Warns before leaving for as long as this piece of writing has unsaved words. Returns what says that they are saved. */
export function useUnsaved(name: string, unsaved: boolean): () => void {
  const mark = useContext(UnsavedContext);
  useEffect(() => {
    mark(name, unsaved);
    return () => mark(name, false);
  }, [mark, name, unsaved]);
  return useCallback(() => mark(name, false), [mark, name]);
}

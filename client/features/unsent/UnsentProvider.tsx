import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { type SealedWords, openSealedWords } from "./sealedWords";
import { type Unsent, UnsentContext, type UnsentWords } from "./UnsentContext";

/** Gives the pages below it what this browser keeps of the signed-in account's words. */
export function UnsentProvider({ children }: { children: ReactNode }) {
  const [words, setWords] = useState<readonly UnsentWords[]>();
  const store = useRef<Promise<SealedWords<UnsentWords> | undefined>>(undefined);
  const unsent = useMemo(() => {
    // Where the browser keeps nothing, nothing is kept: the page then warns before it is left.
    const opened = () => (store.current ??= openSealedWords<UnsentWords>().catch(() => undefined));
    const look = async () => {
      const kept = (await (await opened())?.all().catch(() => [])) ?? [];
      setWords(kept);
      return kept;
    };
    return {
      look,
      async keep(one: UnsentWords) {
        const own = await opened();
        return own ? own.keep(one.sitting, one).then(yes, no) : false;
      },
      drop: async (sitting: string) => {
        await (await opened())?.drop(sitting).catch(() => {});
        setWords((before) => before?.filter((one) => one.sitting !== sitting));
      },
      dropAll: async () => {
        await (await opened())?.dropAll();
        setWords([]);
      },
    } satisfies Omit<Unsent, "words">;
  }, []);
  useEffect(() => void unsent.look(), [unsent]);
  const value = useMemo(() => ({ ...unsent, words }), [unsent, words]);
  return <UnsentContext value={value}>{children}</UnsentContext>;
}

const yes = () => true;
const no = () => false;

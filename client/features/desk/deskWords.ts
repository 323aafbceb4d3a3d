import { catalogue } from "../../messages/catalogue";

const wordOf = (list: Record<string, string>, code: string): string => list[code] ?? code;

/** What a record that decides is, in words: read at the desk alone, apart from the words of every page. */
export const kindInWords = (code: string) => wordOf(catalogue().desk.kind, code);
/** How it stands. */
export const standingInWords = (code: string) => wordOf(catalogue().desk.standing, code);

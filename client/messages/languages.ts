const names = new Intl.DisplayNames(["en-GB"], { type: "language", fallback: "none" });

/** The name of a language by its tag; what was written where it is no tag. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** What a conversation about a consent can name. */
export interface ConsentChoices {
  people: readonly {
    id: string;
    reference: string;
    name?: string | null | undefined;
    expectedOn?: string | null | undefined;
    bornOn?: string | null | undefined;
  }[];
  agencies: readonly { id: string; name: string; type: string; typeName: string }[];
  notices: readonly {
    version: string;
    language: string;
    languageName: string;
    title: string;
    paragraphs: readonly string[];
  }[];
  /** Consents that this one may replace. */
  earlier: readonly { id: string; personId: string; label: string }[];
}

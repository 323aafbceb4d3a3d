/** Whose record a value of each governed type is; SHARING.md, "Words". What is not here names its subjects row by row. */
const RULES: Readonly<Record<string, string>> = {
  ...of("The person it describes.", "Person FamilyMember FoundPerson FeedPerson PersonReference"),
  ...of("Both people whom it relates.", "Relationship"),
  ...of(
    "Everybody whom the rule names; where it names nobody, everybody in the family.",
    "Exclusion ProtectionMarker Seal SharingDecision",
  ),
  ...of("The person whose information the consent is about.", "Consent"),
};

const BY_ROW =
  "Those whom the writer named when recording it. Where it names several, sharing must be lawful for each of them.";

/** The rule in a sentence. */
export const subjectRuleOf = (type: string): string => RULES[type] ?? BY_ROW;

function of(sentence: string, types: string): Record<string, string> {
  return Object.fromEntries(types.split(" ").map((type) => [type, sentence]));
}

import type { ConsentProvision } from "../../../model/Consent.js";
import { dayInWords } from "../../print/dates.js";
import { AGENCY_TYPE_WORDS, CATEGORY_WORDS, PURPOSE_WORDS, SENTENCES } from "./consentWords.js";

const and = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** One part of a consent as the sentence that was read aloud to the person who gave it. */
export function readBack(
  provision: Pick<
    ConsentProvision,
    "permit" | "agencyTypes" | "categories" | "purposes" | "from" | "until"
  > & {
    agencies: readonly { name: string }[];
  },
  person: string,
): string {
  const { from, until } = provision;
  const types = provision.agencyTypes.map((type) =>
    fill(SENTENCES.everyAgencyOfType, { type: AGENCY_TYPE_WORDS[type] ?? type }),
  );
  const period = until
    ? fill(SENTENCES.fromUntil, { from: inWords(from), until: inWords(until) })
    : fill(SENTENCES.fromOn, { from: inWords(from) });
  return fill(provision.permit ? SENTENCES.yes : SENTENCES.no, {
    agencies: listOf([...provision.agencies.map(({ name }) => name), ...types]),
    person,
    purposes: listOf(provision.purposes.map((code) => PURPOSE_WORDS[code])),
    period,
    about: listOf(provision.categories.map((code) => CATEGORY_WORDS[code])),
  });
}

/** "a, b and c", or with semicolons where items have commas or "and" of their own. */
const listOf = (items: readonly string[]): string =>
  items.some((item) => / and |,/.test(item)) ? items.join("; ") : and.format(items);

const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");

const inWords = (day: string) => dayInWords(new Date(`${day}T12:00:00Z`));

import type { Translate } from "../../messages/translate";
import type { Category, Purpose } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import type { Words } from "../words/useWords";

/** One part of a consent: yes or no to these agencies, categories and purposes, for a time. */
export interface Provision {
  permit: boolean;
  agencies: readonly { name: string }[];
  agencyTypes: readonly string[];
  categories: readonly Category[];
  purposes: readonly Purpose[];
  from: string;
  until?: string | null | undefined;
}

/** A provision as one sentence that can be read aloud to the person who gave it. */
export function provisionSentence(provision: Provision, person: string, words: Words, t: Translate): string {
  const agencies = [
    ...provision.agencies.map(({ name }) => name),
    ...provision.agencyTypes.map((type) =>
      t("consent.everyAgencyOfType", { type: words.of("agencyType", type) }),
    ),
  ];
  const about = words.list(provision.categories.map(words.category));
  const purposes = words.list(provision.purposes.map(words.purpose));
  const period = provision.until
    ? t("consent.fromUntil", { from: formatDate(provision.from), until: formatDate(provision.until) })
    : t("consent.fromOn", { from: formatDate(provision.from) });
  return t(provision.permit ? "consent.yes" : "consent.no", {
    agencies: words.list(agencies),
    about,
    person,
    purposes,
    period,
  });
}

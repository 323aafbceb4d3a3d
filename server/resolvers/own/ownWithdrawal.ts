import type { View } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { type ConsentRow, loadConsents, type ProvisionRow } from "../../loaders/consents.js";
import type { OwnWithdrawal } from "../../model/own/OwnRecord.js";
import { categoriesIn, type Mask } from "../../sharing/categories.js";
import { consentState } from "../../sharing/consent/consentState.js";
import type { Id } from "../../sharing/facts.js";
import { ownPages } from "./ownRecord.js";

/** What stops with a consent: what of it no other consent that the viewer gave for the same person says yes to today. */
export async function ownWithdrawal(view: View, consentId: Id): Promise<OwnWithdrawal> {
  const { mine, agencies } = await ownConsents(view);
  const consent = mine.find(({ id }) => id === consentId);
  if (!consent) throw new TellonceError("NOT_FOUND");
  const others = mine
    .filter((one) => one.id !== consentId && one.person_id === consent.person_id && isInForce(view, one))
    .flatMap(({ provisions }) => provisions);
  const yes = consent.provisions.filter(({ permit }) => permit);
  const named = new Map<string, Mask>();
  for (const provision of yes)
    for (const name of namesIn(provision)) named.set(name, (named.get(name) ?? 0) | provision.categories);
  return {
    lines: [...named]
      .map(([name, mask]) => {
        const still = others
          .filter((one) => one.permit && namesIn(one).includes(name) && covers(one, view.today))
          .filter((one) => yes.every(({ purposes }) => purposes.every((code) => one.purposes.includes(code))))
          .reduce((all, { categories }) => all | categories, 0);
        return {
          agency: agencies.get(name) ?? name,
          stops: categoriesIn(mask & ~still),
          stays: categoriesIn(mask & still),
        };
      })
      .toSorted((a, b) => (a.agency < b.agency ? -1 : 1)),
    refusals: consent.provisions.length - yes.length,
  };
}

const namesIn = ({ agencies, agencyTypes }: ProvisionRow): string[] => [...agencies, ...agencyTypes];

const covers = ({ from, until }: ProvisionRow, today: string) =>
  from <= today && (until === null || today <= until);

const isInForce = (view: View, row: ConsentRow): boolean => {
  const subject = view.facts.people.find(({ id }) => id === row.person_id);
  const consent = subject?.consents.find(({ id }) => id === row.id);
  return !!subject && !!consent && consentState(consent, subject, view.at, view.today) === "IN_FORCE";
};

/** The consents that the viewer gave and that are not withdrawn, and what agencies and types of agency are called. */
async function ownConsents(view: View): Promise<{ mine: ConsentRow[]; agencies: Map<string, string> }> {
  const me = view.facts.viewer?.personId;
  const mine = new Map<Id, ConsentRow>();
  const agencies = new Map<string, string>();
  for (const page of await ownPages(view)) {
    for (const { id, name, type, typeName } of page.agencies.values())
      agencies.set(id, name).set(type, typeName);
    for (const row of await loadConsents(view.transaction, page.people))
      if (row.giver_person_id === me && row.retired_at === null) mine.set(row.id, row);
  }
  return { mine: [...mine.values()], agencies };
}

import { bitOf, CATEGORIES, type Mask } from "../sharing/categories.js";
import type { Id } from "../sharing/facts.js";
import { has } from "../sharing/judgement.js";
import { type AuditKeys, pseudonymOf } from "./keys.js";
import type { LoggedEntry, LoggedSubject } from "./loggedEntry.js";
import type { Remit } from "./remit.js";

/** What of a stored operation an officer may see, once their remit for its cases is known. */
export class Lens {
  /** The record numbers behind the pseudonyms of the people of the remit. */
  readonly personOf: ReadonlyMap<string, string>;
  /** The numbers of the cases of the remit. */
  readonly caseOf: ReadonlyMap<Id, string>;
  readonly #led: ReadonlySet<Id>;
  readonly #sealed: ReadonlyMap<string, Mask>;

  constructor(
    readonly remit: Remit,
    keys: AuditKeys,
    partnershipId: Id,
  ) {
    this.personOf = new Map(
      remit.people.map(({ id, reference }) => [pseudonymOf(keys, partnershipId, id), reference]),
    );
    this.caseOf = new Map(remit.cases.map(({ id, reference }) => [id, reference]));
    this.#led = new Set(remit.cases.filter(({ ours }) => ours).map(({ id }) => id));
    this.#sealed = new Map(
      remit.sealed.map(({ caseId, personId, categories }) => [
        `${caseId} ${pseudonymOf(keys, partnershipId, personId)}`,
        categories,
      ]),
    );
  }

  /** The people of the row, each with what is within the remit and not sealed from the officer. */
  seen({ content }: LoggedEntry): LoggedSubject[] {
    return content.subjects.flatMap((one) => this.seenOf(content.agency, one));
  }

  /** One of them, looked at by somebody of that agency; nothing where there is nothing to be told. */
  seenOf(viewers: Id | null, one: LoggedSubject): LoggedSubject[] {
    if (!this.personOf.has(one.subject) || !this.caseOf.has(one.case)) return [];
    return withinRemit(this.remit, this.#led, viewers, one).flatMap((kept) =>
      unsealed(kept, this.#sealedOf(kept)),
    );
  }

  #sealedOf({ case: caseId, subject }: LoggedSubject): Mask {
    // Of most cases nothing is, and it is asked a million times.
    return this.#sealed.size === 0 ? 0 : (this.#sealed.get(`${caseId} ${subject}`) ?? 0);
  }
}

/** Without the sections that are sealed from the officer; nothing where they are all that there is. */
function unsealed(one: LoggedSubject, sealed: Mask): LoggedSubject[] {
  if (sealed === 0) return [one];
  const kept = <T>(byCategory: Record<string, T>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(byCategory).filter(([category]) => !has(sealed, bitOf(category) ?? -1)),
    );
  const [shown, withheld] = [kept(one.shown), kept(one.withheld)];
  const isEmpty = Object.keys(shown).length + Object.keys(withheld).length === 0;
  return isEmpty ? [] : [{ ...one, shown, withheld }];
}

/** All of it, or of what was shown only the kinds to which the officer's agency had contributed. */
function withinRemit(
  { agency }: Remit,
  led: ReadonlySet<Id>,
  viewers: Id | null,
  one: LoggedSubject,
): LoggedSubject[] {
  if (viewers === agency || led.has(one.case)) return [one];
  const ours = one.from?.[agency] ?? 0;
  if (ours === 0) return [];
  const kinds = CATEGORIES.filter((_, bit) => has(ours, bit)).map(({ code }) => code as string);
  const shown = Object.fromEntries(
    Object.entries(one.shown).filter(([category]) => kinds.includes(category)),
  );
  return [{ ...one, shown, withheld: {} }];
}

import { TellonceError } from "../../errors.js";
import type { Entry } from "../../loaders/circumstances.js";
import type { StoredCircumstance } from "../../model/circumstances/Circumstance.js";
import type { TellCircumstanceInput } from "../../model/circumstances/inputs.js";
import { CIRCUMSTANCES, isPlace } from "../../model/circumstances/kinds.js";
import { plusDays } from "../../sharing/calendar.js";
import { bitOf, CATEGORIES } from "../../sharing/categories.js";
import type { CasePage } from "../case/CasePage.js";
import { newRow } from "../case/newRow.js";
import { readPerson } from "../family/checkPerson.js";
import { asId } from "../ids.js";
import { raised } from "../raised.js";

/** A change as it may be stored, what the record needs beside it, and the child whom it brings. */
export interface ReadCircumstance {
  row: Omit<StoredCircumstance, "id" | "childId">;
  entry: Entry;
  child: ReturnType<typeof readPerson> | null;
}

/** @throws BAD_INPUT that names the fields, FORBIDDEN for a category that the viewer does not write. */
export function readCircumstance(page: CasePage, input: TellCircumstanceInput): ReadCircumstance {
  const { kind, from, subjectIds, category, name, child } = input;
  const { today } = page.view;
  const bit = raised(bitOf(CIRCUMSTANCES[kind].category)!, category, "A change", "kind");
  const row = newRow(page, { category: CATEGORIES[bit]!.code, subjectIds });
  refuseUnless(from <= plusDays(today, 366), "from", "A change is told at most a year before it is so.");
  const isOfOne = kind === "NAME" || kind === "DEATH";
  refuseUnless(!isOfOne || row.subjects.length === 1, "subjectIds", "A name and a death are of one person.");
  refuseUnless(kind !== "DEATH" || from <= today, "from", "A death is told once it has happened.");
  refuseUnless((kind === "NAME") === (name != null), "name", "Say the new name, and only of a name.");
  refuseUnless(kind === "ADDRESS" || input.postcode == null, "postcode", "Only an address has a postcode.");
  refuseUnless(kind === "NEW_CHILD" || child == null, "child", "Only a new child is added to the case.");
  refuseUnless(child == null || child.role === "CHILD", "child", "Say that they are a child of the family.");
  const given = name?.givenName.trim();
  const family = name?.familyName.trim();
  const said = name ? `${given} ${family}` : (input.words?.trim() ?? null);
  refuseUnless(said !== null || kind === "DEATH", "words", "Say what is so now.");
  return {
    row: {
      ...row,
      kind,
      fromOn: from,
      words: isPlace(kind) ? null : said,
      place: isPlace(kind) ? [said, input.postcode?.trim()].filter(Boolean).join(", ") : null,
    },
    entry: {
      ...(kind === "ADDRESS" && { lines: said!, postcode: input.postcode?.trim().toUpperCase() ?? null }),
      ...(name && { kind: name.isKnownAs ? "KNOWN_AS" : "LEGAL", given: given!, family: family! }),
    },
    child: child ? readPerson({ ...child }, sameCase(page, child.caseId), page.people, today) : null,
  };
}

function sameCase({ caseId }: CasePage, id: string): string {
  refuseUnless(asId(id) === caseId, "child", "The child is added to the case of which the change is told.");
  return caseId;
}

function refuseUnless(holds: boolean, field: string, sentence: string): void {
  if (!holds) throw new TellonceError("BAD_INPUT", sentence, { fields: [field] });
}

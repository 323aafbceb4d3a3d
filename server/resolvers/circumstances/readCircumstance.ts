import { TellonceError } from "../../errors.js";
import type { StoredCircumstance } from "../../model/circumstances/Circumstance.js";
import type { TellCircumstanceInput } from "../../model/circumstances/inputs.js";
import { CIRCUMSTANCES, isPlace } from "../../model/circumstances/kinds.js";
import { plusDays } from "../../sharing/calendar.js";
import { bitOf, CATEGORIES } from "../../sharing/categories.js";
import type { CasePage } from "../case/CasePage.js";
import { newRow } from "../case/newRow.js";
import { raised } from "../raised.js";

/** A change as it may be stored. @throws BAD_INPUT that names the fields, FORBIDDEN for a category that the viewer does not write. */
export function readCircumstance(
  page: CasePage,
  { kind, from, words, subjectIds, category }: TellCircumstanceInput,
): Omit<StoredCircumstance, "id"> {
  const bit = raised(bitOf(CIRCUMSTANCES[kind].category)!, category, "A change", "kind");
  const row = newRow(page, { category: CATEGORIES[bit]!.code, subjectIds });
  if (from > plusDays(page.view.today, 366))
    throw new TellonceError("BAD_INPUT", "A change is told at most a year before it is so.", {
      fields: ["from"],
    });
  const said = words.trim();
  return {
    ...row,
    kind,
    fromOn: from,
    words: isPlace(kind) ? null : said,
    place: isPlace(kind) ? said : null,
  };
}

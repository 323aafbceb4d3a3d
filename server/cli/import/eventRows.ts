import { shows } from "../../access/withhold.js";
import type { WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { loadEvents } from "../../loaders/chronology.js";
import { RecordEventInput } from "../../model/inputs.js";
import { openCasePage } from "../../resolvers/case/CasePage.js";
import { saveEvent } from "../../resolvers/chronology/saveEvent.js";
import { bitOf, CATEGORIES } from "../../sharing/categories.js";
import type { Id } from "../../sharing/facts.js";
import type { Row } from "./Row.js";

export const EVENT_COLUMNS = {
  case: "REQUIRED",
  date: "REQUIRED",
  title: "REQUIRED",
  category: "REQUIRED",
  about: "REQUIRED",
  detail: "OPTIONAL",
  place: "OPTIONAL",
  "also mentioned": "OPTIONAL",
} as const;

export const EVENT_FIELDS: Readonly<Record<string, string>> = {
  caseId: "case",
  occurredOn: "date",
  title: "title",
  category: "category",
  subjectIds: "about",
  detail: "detail",
  place: "place",
  mentionedIds: "also mentioned",
};

/** Records an event, unless the same one of the importer's own agency stands there already; whether it did. @throws what the API refuses. */
export const addEvent = (context: WritingContext, row: Row, caseId: Id): Promise<boolean> =>
  context.open([caseId], async (view) => {
    if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
    const page = await openCasePage(view, caseId);
    const input = await row.checked(
      Object.assign(new RecordEventInput(), {
        caseId,
        occurredOn: row.day("date")!,
        title: row.text("title")!,
        category: row.word(
          "category",
          CATEGORIES.map(({ code }) => code),
        )!,
        subjectIds: row.people("about", page, view),
        detail: row.text("detail"),
        place: row.text("place"),
        mentionedIds: row.people("also mentioned", page, view),
      }),
    );
    const isThere = (await loadEvents(view.transaction, caseId)).some(
      (one) =>
        one.agency_id === view.facts.viewer?.agencyId &&
        one.category === bitOf(input.category) &&
        one.occurred_on === input.occurredOn &&
        one.title === input.title &&
        one.detail === input.detail &&
        sameOnes(one.subjects, input.subjectIds) &&
        shows(view, caseId, one, false),
    );
    if (!isThere) await saveEvent(context, page, input);
    return !isThere;
  });

const sameOnes = (a: readonly Id[], b: readonly Id[]) =>
  new Set([...a, ...b]).size === new Set(a).size && new Set(a).size === new Set(b).size;

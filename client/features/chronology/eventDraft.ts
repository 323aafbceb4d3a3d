import type { Translate } from "../../messages/translate";
import { type DateParts, isoDate, noDate } from "../../components/dateParts";
import type { FieldError } from "../../components/ErrorSummary";
import type { Category, RecordEventInput } from "../../graphql/generated/graphql";
import { today } from "../family/age";

/** An event as it is being written down. */
export interface EventDraft {
  title: string;
  when: DateParts;
  about: string[];
  mentioned: string[];
  kind: Category | "";
  detail: string;
  place: string;
}

export const emptyEvent: EventDraft = {
  title: "",
  when: noDate,
  about: [],
  mentioned: [],
  kind: "",
  detail: "",
  place: "",
};

/** What is missing or cannot be, field by field. */
export function eventFaults({ title, when, about, kind }: EventDraft, t: Translate): FieldError[] {
  const day = isoDate(when);
  return [
    ...(title.trim() === "" ? [{ id: "what", text: t("event.missing.what") }] : []),
    ...(day === undefined ? [{ id: "when", text: t("event.missing.when") }] : []),
    ...(day !== undefined && day > today() ? [{ id: "when", text: t("event.missing.future") }] : []),
    ...(about.length === 0 ? [{ id: "about", text: t("event.missing.about") }] : []),
    ...(kind === "" ? [{ id: "kind", text: t("event.missing.kind") }] : []),
  ];
}

/** What is sent for a draft without faults. */
export function eventInput(
  { title, when, about, mentioned, kind, detail, place }: EventDraft,
  caseId: string,
): RecordEventInput {
  const others = mentioned.filter((id) => !about.includes(id));
  return {
    caseId,
    occurredOn: isoDate(when) ?? "",
    title: title.trim(),
    subjectIds: about,
    // Without faults there is one.
    category: kind as Category,
    ...(others.length > 0 && { mentionedIds: others }),
    ...(detail.trim() && { detail: detail.trim() }),
    ...(place.trim() && { place: place.trim() }),
  };
}

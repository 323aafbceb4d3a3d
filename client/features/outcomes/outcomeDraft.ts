import type { Translate } from "../../messages/translate";
import { type DateParts, isoDate, noDate } from "../../components/dateParts";
import type { FieldError } from "../../components/ErrorSummary";
import type { RecordOutcomeInput } from "../../graphql/generated/graphql";
import { today } from "../family/age";

/** A measurement as it is being written down. */
export interface OutcomeDraft {
  indicator: string;
  about: string[];
  kind: "BASELINE" | "FOLLOW_UP" | "";
  when: DateParts;
  value: string;
  note: string;
}

export const emptyOutcome: OutcomeDraft = {
  indicator: "",
  about: [],
  kind: "",
  when: noDate,
  value: "",
  note: "",
};

interface Range {
  key: string;
  minimum: number;
  maximum: number;
}

/** A number as people write it, with a comma for thousands or a sign of money; undefined where it is none. */
export function readNumber(text: string): number | undefined {
  const plain = text.replaceAll(/[\s,£%]/g, "");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** What is missing or cannot be, field by field. */
export function outcomeFaults(
  { about, kind, when, value }: OutcomeDraft,
  indicator: Range | undefined,
  t: Translate,
): FieldError[] {
  const day = isoDate(when);
  const number = readNumber(value);
  const fits =
    indicator && number !== undefined && number >= indicator.minimum && number <= indicator.maximum;
  return [
    ...(indicator ? [] : [{ id: "indicator", text: t("outcomeForm.missing.indicator") }]),
    ...(about.length === 0 ? [{ id: "about", text: t("outcomeForm.missing.about") }] : []),
    ...(kind === "" ? [{ id: "kind", text: t("outcomeForm.missing.kind") }] : []),
    ...(day === undefined ? [{ id: "when", text: t("outcomeForm.missing.when") }] : []),
    ...(day !== undefined && day > today() ? [{ id: "when", text: t("outcomeForm.missing.future") }] : []),
    ...(indicator && !fits
      ? [
          {
            id: "value",
            text: t("outcomeForm.missing.value", { least: indicator.minimum, most: indicator.maximum }),
          },
        ]
      : []),
  ];
}

/** What is sent for a draft without faults. */
export const outcomeInput = (
  { indicator, about, kind, when, value, note }: OutcomeDraft,
  caseId: string,
): RecordOutcomeInput => ({
  caseId,
  indicatorKey: indicator,
  subjectIds: about,
  // Without faults there is one.
  kind: kind as Exclude<OutcomeDraft["kind"], "">,
  measuredOn: isoDate(when) ?? "",
  value: readNumber(value) ?? 0,
  ...(note.trim() && { note: note.trim() }),
});

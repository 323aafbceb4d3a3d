import { writableIn } from "../../access/rules.js";
import { TellonceError } from "../../errors.js";
import { getCurrentFramework } from "../../loaders/outcomes.js";
import type { RecordOutcomeInput } from "../../model/outcomes/inputs.js";
import type { OutcomeIndicator } from "../../model/outcomes/OutcomeFramework.js";
import type { StoredOutcome } from "../../model/outcomes/OutcomeMeasure.js";
import { bitOf, CATEGORIES } from "../../sharing/categories.js";
import { has } from "../../sharing/judgement.js";
import type { CasePage } from "../case/CasePage.js";
import { asId } from "../ids.js";
import { raised } from "../raised.js";

/** A measurement as it may be stored. @throws BAD_INPUT that names the fields, FORBIDDEN for a category that the viewer does not write. */
export async function readOutcome(
  { view, caseId, people }: CasePage,
  input: RecordOutcomeInput,
): Promise<Omit<StoredOutcome, "id" | "takenBackAt" | "takenBackBy">> {
  const framework = await getCurrentFramework(view.transaction);
  const indicator = framework.indicators.find(({ key }) => key === input.indicatorKey);
  if (!indicator) throw wrong("The framework has no such indicator.", "indicatorKey");
  const category = raised(bitOf(indicator.category)!, input.category, "A measurement", "indicator");
  const { viewer } = view.facts;
  if (!viewer?.agencyId || !viewer.practitionerId || !has(writableIn(view, caseId), category))
    throw new TellonceError(
      "FORBIDDEN",
      `Your role does not add ${CATEGORIES[category]!.sentence} for this purpose.`,
    );
  // Sorted, so that the same people are always the same series.
  const subjects = [...new Set(input.subjectIds.map(asId))].toSorted();
  if (subjects.some((person) => !people.includes(person)))
    throw wrong("A measurement speaks of people of this case.", "subjectIds");
  if (indicator.about === "PERSON" && subjects.length > 1)
    throw wrong("This indicator speaks of one person: record each by themself.", "subjectIds");
  if (input.measuredOn > view.today)
    throw wrong("What is measured has been: its day is not later than today.", "measuredOn");
  if (!fits(indicator, input.value))
    throw wrong(
      indicator.measure === "SCALE"
        ? `The value is a step of the scale, 1 to ${indicator.maximum}.`
        : `The value is between ${indicator.minimum} and ${indicator.maximum}.`,
      "value",
    );
  return {
    partnershipId: view.viewer.partnershipId,
    caseId,
    category,
    agencyId: viewer.agencyId,
    subjects,
    mentioned: null,
    marks: null,
    frameworkId: framework.id,
    frameworkVersion: framework.version,
    indicatorKey: indicator.key,
    kind: input.kind,
    measuredOn: input.measuredOn,
    value: input.value,
    note: input.note?.trim() || null,
    authorId: viewer.practitionerId,
  };
}

const fits = ({ measure, minimum, maximum }: OutcomeIndicator, value: number): boolean =>
  value >= minimum && value <= maximum && (measure === "NUMBER" || Number.isInteger(value));

const wrong = (sentence: string, field: string) =>
  new TellonceError("BAD_INPUT", sentence, { fields: [field] });

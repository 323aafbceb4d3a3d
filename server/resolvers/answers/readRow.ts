import { validate } from "class-validator";
import { TellonceError } from "../../errors.js";
import type { AnswerRowInput, RecordAnswersInput } from "../../model/bulk/RecordAnswers.js";
import { RecordAnswerInput } from "../../model/inputs.js";

/** A row as if it had been sent alone, checked as that would be. @throws BAD_INPUT that names the fields. */
export async function readRow(
  { caseId, assessmentId }: RecordAnswersInput,
  row: AnswerRowInput,
): Promise<RecordAnswerInput> {
  const input = Object.assign(new RecordAnswerInput(), { ...row, caseId, assessmentId });
  const faults = await validate(input, { forbidUnknownValues: false, skipMissingProperties: true });
  if (faults.length > 0)
    throw new TellonceError("BAD_INPUT", undefined, { fields: faults.map(({ property }) => property) });
  return input;
}

import { TellonceError } from "../../errors.js";
import type { TemplateQuestion } from "../../loaders/templates.js";
import { checkValue } from "../../model/template/checkValue.js";

/** Holds an answer to its question's type. @throws BAD_INPUT; a person of whom the writer must not know is refused like one who is not there. */
export function demandAnswer(question: TemplateQuestion, value: string, people: readonly string[]): void {
  const refusal = checkValue(question, value, people);
  if (refusal !== null) throw new TellonceError("BAD_INPUT", refusal, { fields: ["value"] });
}

/** Whom an answer names, where its question asks for somebody: a protection of theirs protects it too. */
export const whoIsNamed = ({ type }: TemplateQuestion, value: string): string[] | null =>
  type === "PERSON" ? [value] : null;

import type { View } from "../../context.js";
import type { Stated } from "../../loaders/statedBeside.js";
import type { ValueStatement } from "../../model/ValueStatement.js";
import type { Id } from "../../sharing/facts.js";

/** What is said beside a value. Of a family each reads only their own words: a child's are not told to a parent, nor the other way round. */
export const statementsBeside = (
  view: View,
  { statements, subjects }: { statements: readonly Stated[]; subjects: readonly Id[] },
): ValueStatement[] =>
  statements
    .filter(({ person }) => view.viewer.kind !== "FAMILY" || person === view.facts.viewer?.personId)
    .map(({ person, text, writtenAt }) => ({
      text,
      writtenAt: new Date(writtenAt),
      bySubject: subjects.includes(person),
    }));

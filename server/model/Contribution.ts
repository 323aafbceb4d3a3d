import { ID } from "type-graphql";
import type { Category } from "../sharing/categories.js";
import { connectionOf } from "./connection.js";
import { GovernedType, Open, Shared } from "./decorators.js";
import { CategoryEnum, register } from "./enums.js";
import { Governed } from "./Governed.js";
import { Day } from "./scalars.js";
import { ValueStatement } from "./ValueStatement.js";

const ContributionKindEnum = register("ContributionKind", "What an agency contributed.", {
  ANSWER: "An answer to a question of the assessment.",
  EVENT: "A significant event.",
  ACTION: "An action of the plan.",
  OUTCOME: "A measurement of an outcome.",
  GOAL: "A goal of the plan.",
  WORD: "What was said of an action of the plan.",
  MEETING: "A review of the plan, or another meeting.",
  CHOICE: "A choice that the family was offered.",
  LEAD_CHOICE: "Whom the family asked for as lead professional or single point of contact.",
});
export type ContributionKind = keyof typeof ContributionKindEnum;

@GovernedType("Something that the viewer's own agency contributed to a case which it has left.")
export class Contribution extends Governed {
  @Open("Its id.", () => ID) id!: string;
  @Open("What it is.", () => ContributionKindEnum) kind!: ContributionKind;
  @Open("The case's number.", () => String) caseReference!: string;
  @Open("The numbers of the records of the people whom it is about.", () => [String]) about!: string[];
  @Open("What kind of data it is.", () => CategoryEnum) category!: Category;
  @Shared("ROW", "The question that it answers, or what it is called.", "NO_PLACE", () => String) title!:
    string | null;
  @Shared("ROW", "What was said.", "NO_PLACE", () => String) text!: string | null;
  @Shared("ROW", "The day of it.", "NO_PLACE", () => Day) on!: string | null;
  @Shared("ROW", "What is said beside it by whom it is about, the earliest first.", "NO_PLACE", () => [
    ValueStatement,
  ])
  statements!: ValueStatement[] | null;
}

export const ContributionConnection = connectionOf(
  "Contribution",
  Contribution,
  "What the viewer's own agency contributed",
);
export type ContributionConnection = InstanceType<typeof ContributionConnection>;

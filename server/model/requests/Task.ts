import { Field, ID } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import { CaseSummary } from "../Case.js";
import { GovernedType, ListType, Open, Shared } from "../decorators.js";
import { CategoryEnum } from "../enums.js";
import { Governed } from "../Governed.js";
import { PersonReference } from "../Person.js";
import { Day } from "../scalars.js";
import { AccessRequest } from "./AccessRequest.js";
import { TaskActEnum, type TaskKind, TaskKindEnum } from "./enums.js";

@GovernedType("Something that a lead professional has to do, because of what the facts say now.")
export class Task extends Governed {
  @Open("The task's id: the same as long as its cause lasts.", () => ID) id!: string;
  @Open("The case's id.", () => ID) caseId!: string;
  @Open("The case's number.", () => String) caseReference!: string;
  @Open("The case; not for a data-protection officer, who reads no case.", () => CaseSummary, {
    nullable: true,
  })
  case!: CaseSummary | null;
  @Open("Whom it is about, where it is one person.", () => PersonReference, { nullable: true })
  about!: PersonReference | null;
  @Open("The consent that is to be confirmed for the person named.", () => ID, { nullable: true })
  consentId!: string | null;
  @Shared("ROW", "What kind of task.", "NO_PLACE", () => TaskKindEnum) kind!: TaskKind | null;
  @Shared("ROW", "What to do, in plain English. Names nobody.", "NO_PLACE", () => String) sentence!:
    string | null;
  @Shared("ROW", "By which day; empty where there is no clock.", "NO_PLACE", () => Day) dueOn!: string | null;
  @Shared("ROW", "Whether that day has passed.", "NO_PLACE", () => Boolean) overdue!: boolean | null;
  @Shared("ROW", "What the decision that is objected to shares.", "NO_PLACE", () => [CategoryEnum])
  categories!: Category[] | null;
  @Open("What the viewer can do about it.", () => [TaskActEnum]) acts!: string[];
  @Open("The request to answer.", () => AccessRequest, { nullable: true }) request!: AccessRequest | null;
}

@ListType("What there is to do, the most pressing first.")
export class TaskList {
  @Field(() => [Task], { description: "The tasks." })
  items!: Task[];

  @Field(() => Boolean, {
    description: "Whether there are more cases with tasks than are looked at in one reply (200).",
  })
  more!: boolean;
}

@ListType("What became of a task.")
export class TaskPayload {
  @Field(() => ID, { description: "The task that is done." })
  id!: string;
}

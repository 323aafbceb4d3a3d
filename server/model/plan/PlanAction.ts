import { Field, ID, Int } from "type-graphql";
import { Column, Entity } from "typeorm";
import type { Category } from "../../sharing/categories.js";
import { Agency } from "../Agency.js";
import { CaseRow } from "../CaseRow.js";
import { connectionOf } from "../connection.js";
import { GovernedType, Open, ReferenceType, Shared } from "../decorators.js";
import { ActionStatusEnum, CategoryEnum } from "../enums.js";
import { Governed } from "../Governed.js";
import { PersonReference } from "../Person.js";
import { Day } from "../scalars.js";
import { ValueStatement } from "../ValueStatement.js";
import { HelpedEnum, HelpKindEnum } from "./enums.js";
import { PlanWord } from "./PlanWord.js";

@ReferenceType("What the viewer may do with an action of the plan.")
export class PlanActionAbilities {
  @Field(() => Boolean, { description: "Change what is to be done, by when and by whom." })
  change!: boolean;

  @Field(() => Boolean, { description: "Say how far it has come." })
  say!: boolean;

  @Field(() => Boolean, { description: "Say that it was not delivered." })
  flag!: boolean;

  @Field(() => ID, { nullable: true, description: "Answer this flag, which waits." })
  answer!: string | null;
}

@GovernedType("An action of the plan, owned by one agency.")
export class PlanAction extends Governed {
  @Open("The action's id.", () => ID) id!: string;
  @Open("Counts the changes; a change names the version that it changes.", () => Int) version!: number;
  @Shared("ROW", "What is to be done.", "NO_PLACE", () => String) title!: string | null;
  @Shared("ROW", "By when.", "NO_PLACE", () => Day) dueOn!: string | null;
  @Shared(
    "ROW",
    "How far it has come, as far as the viewer may see what was said.",
    "NO_PLACE",
    () => ActionStatusEnum,
  )
  status!: string | null;
  @Shared(
    "AGENCY_INVOLVEMENT",
    "The agency that owns it, where its involvement may be known.",
    "LOCATES",
    () => Agency,
  )
  owner!: Agency | null;
  @Shared("ROW", "What came of it.", "NO_PLACE", () => String) outcome!: string | null;
  @Shared("ROW", "What kind of help it gives.", "NO_PLACE", () => HelpKindEnum) help!: string | null;
  @Shared("ROW", "Whether it helped.", "NO_PLACE", () => HelpedEnum) helped!: string | null;
  @Shared("ROW", "What is said beside it by whom it is about, the earliest first.", "NO_PLACE", () => [
    ValueStatement,
  ])
  statements!: ValueStatement[] | null;
  @Open("The goal that it serves, where the viewer sees it.", () => ID, { nullable: true })
  goalId!: string | null;
  @Open("What was said of it, the latest first.", () => [PlanWord]) words!: PlanWord[];
  @Open("Whom it is for.", () => [PersonReference]) about!: PersonReference[];
  @Open("What kind of data it is.", () => CategoryEnum) category!: Category;
  @Open("What the viewer may do with it.", () => PlanActionAbilities) viewerCan!: PlanActionAbilities;
}

export const PlanActionConnection = connectionOf("PlanAction", PlanAction, "The actions of the plan");
export type PlanActionConnection = InstanceType<typeof PlanActionConnection>;

/** An action as it is stored. */
@Entity("plan_action")
export class StoredAction extends CaseRow {
  @Column("text") title!: string;
  @Column("date", { name: "due_on", nullable: true }) dueOn!: string | null;
  @Column("text") status!: string;
  @Column("uuid", { name: "owner_agency_id" }) ownerAgencyId!: string;
  @Column("text", { nullable: true }) outcome!: string | null;
  @Column("uuid", { name: "goal_id", nullable: true }) goalId!: string | null;
  @Column("text", { nullable: true }) help!: string | null;
  @Column("uuid", { name: "author_id", nullable: true }) authorId!: string | null;
  @Column("integer") version!: number;
}

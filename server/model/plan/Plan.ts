import { Field, ID, Int } from "type-graphql";
import { Column, Entity } from "typeorm";
import type { Category } from "../../sharing/categories.js";
import { Agency } from "../Agency.js";
import { CaseRow } from "../CaseRow.js";
import { GovernedType, ListType, Open, ReferenceType, Shared } from "../decorators.js";
import { ActionStatusEnum, CategoryEnum } from "../enums.js";
import { Governed } from "../Governed.js";
import { PersonReference } from "../Person.js";
import { Day } from "../scalars.js";
import { ValueStatement } from "../ValueStatement.js";
import { Withheld } from "../Withheld.js";
import { GoalStateEnum, HelpedEnum, HelpKindEnum, MeetingKindEnum } from "./enums.js";
import { LeadChoice } from "./LeadChoice.js";

@GovernedType("A goal of the plan, in the family's own words.")
export class PlanGoal extends Governed {
  @Open("The goal's id.", () => ID) id!: string;
  @Open("Counts the changes; a change names the version that it changes.", () => Int) version!: number;
  @Shared("ROW", "The goal, in the family's own words.", "NO_PLACE", () => String) words!: string | null;
  @Shared("ROW", "Whose words these are; empty: the family's together.", "NO_PLACE", () => PersonReference)
  saidBy!: PersonReference | null;
  @Shared("ROW", "On which day they were said.", "NO_PLACE", () => Day) saidOn!: string | null;
  @Shared("ROW", "How it stands.", "NO_PLACE", () => GoalStateEnum) state!: string | null;
  @Open("Whose goal it is.", () => [PersonReference]) about!: PersonReference[];
  @Open("What kind of data it is.", () => CategoryEnum) category!: Category;
  @Open("Whether the viewer may change it.", () => Boolean) viewerCanEdit!: boolean;
}

@GovernedType("A review of the plan, or another meeting.")
export class PlanMeeting extends Governed {
  @Open("The meeting's id.", () => ID) id!: string;
  @Open("Counts the changes; a change names the version that it changes.", () => Int) version!: number;
  @Shared("ROW", "What it was for.", "NO_PLACE", () => MeetingKindEnum) kind!: string | null;
  @Shared("ROW", "On which day.", "NO_PLACE", () => Day) heldOn!: string | null;
  @Shared("ROW", "Where.", "LOCATES", () => String) place!: string | null;
  @Shared("ROW", "What was said and agreed.", "NO_PLACE", () => String) minutes!: string | null;
  @Shared("ROW", "When the next one is.", "NO_PLACE", () => Day) nextOn!: string | null;
  @Open("Who of the family was there, of whom the viewer may know.", () => [PersonReference])
  peopleThere!: PersonReference[];
  @Open("Who of the family was asked and was not there, of whom the viewer may know.", () => [
    PersonReference,
  ])
  peopleAway!: PersonReference[];
  @Open("Which agencies were there, where it may be known that they work with the family.", () => [Agency])
  agenciesThere!: Agency[];
  @Open("Which agencies were asked and were not there, where that may be known.", () => [Agency])
  agenciesAway!: Agency[];
  @Open("Whom it was about.", () => [PersonReference]) about!: PersonReference[];
  @Open("What kind of data it is.", () => CategoryEnum) category!: Category;
  @Open("Whether the viewer may change it.", () => Boolean) viewerCanEdit!: boolean;
}

@GovernedType("A choice that the family was offered, and what they chose.")
export class PlanChoice extends Governed {
  @Open("The choice's id.", () => ID) id!: string;
  @Open("Counts the changes; a change names the version that it changes.", () => Int) version!: number;
  @Shared("ROW", "What they could choose.", "NO_PLACE", () => String) question!: string | null;
  @Shared("ROW", "What was offered.", "NO_PLACE", () => [String]) offered!: string[] | null;
  @Shared("ROW", "On which day it was offered.", "NO_PLACE", () => Day) offeredOn!: string | null;
  @Shared("ROW", "What they chose, once they did.", "NO_PLACE", () => String) chosen!: string | null;
  @Shared("ROW", "Who chose; empty: the family together.", "NO_PLACE", () => PersonReference)
  chosenBy!: PersonReference | null;
  @Shared("ROW", "On which day they chose.", "NO_PLACE", () => Day) chosenOn!: string | null;
  @Shared("ROW", "Why, in their own words.", "NO_PLACE", () => String) why!: string | null;
  @Open("Whose choice it is.", () => [PersonReference]) about!: PersonReference[];
  @Open("What kind of data it is.", () => CategoryEnum) category!: Category;
  @Open("Whether the viewer may change it.", () => Boolean) viewerCanEdit!: boolean;
}

@GovernedType(
  "Help that ended and that the viewer may know of: what to look at before the same is given again.",
)
export class EarlierHelp extends Governed {
  @Open("The action's id.", () => ID) id!: string;
  @Shared("ROW", "What kind of help it was.", "NO_PLACE", () => HelpKindEnum) help!: string | null;
  @Shared("ROW", "What was to be done.", "NO_PLACE", () => String) title!: string | null;
  @Shared("ROW", "How it ended.", "NO_PLACE", () => ActionStatusEnum) status!: string | null;
  @Shared("ROW", "Whether it helped.", "NO_PLACE", () => HelpedEnum) helped!: string | null;
  @Shared("ROW", "By when it was due.", "NO_PLACE", () => Day) dueOn!: string | null;
  @Shared("AGENCY_INVOLVEMENT", "The agency that owned it, where that may be known.", "LOCATES", () => Agency)
  owner!: Agency | null;
  @Shared("ROW", "What is said beside it by whom it is about, the earliest first.", "NO_PLACE", () => [
    ValueStatement,
  ])
  statements!: ValueStatement[] | null;
  @Open("Whom it was for.", () => [PersonReference]) about!: PersonReference[];
}

@ReferenceType("What the viewer may add to the plan.")
export class PlanAbilities {
  @Field(() => [CategoryEnum], {
    description: "The kinds of information that the viewer may add; none, where it is empty.",
  })
  addOf!: Category[];

  @Field(() => [Agency], { description: "To which agencies the viewer can give an action." })
  owners!: Agency[];
}

@ListType("The plan around its actions, as far as the viewer may see it.")
export class Plan {
  @Field(() => [PlanGoal], {
    description: "Goals, in the family's own words: first those that are aimed for.",
  })
  goals!: PlanGoal[];

  @Field(() => [PlanMeeting], { description: "Reviews and other meetings, the latest first." })
  meetings!: PlanMeeting[];

  @Field(() => [PlanChoice], { description: "Choices that were offered, the latest first." })
  choices!: PlanChoice[];

  @Field(() => [LeadChoice], {
    description:
      "Whom the family asked for as lead professional or single point of contact, the latest first.",
  })
  leadChoices!: LeadChoice[];

  @Field(() => [EarlierHelp], { description: "Help that ended, the latest first." })
  earlierHelp!: EarlierHelp[];

  @Field(() => PlanAbilities, { description: "What the viewer may add." })
  viewerCan!: PlanAbilities;

  @Field(() => [Withheld], { description: "What may be left out." })
  withheld!: Withheld[];
}

@ReferenceType("That something of the plan is saved.")
export class PlanPayload {
  @Field(() => ID, { description: "What was saved." })
  id!: string;
}

/** A goal as it is stored. */
@Entity("plan_goal")
export class StoredGoal extends CaseRow {
  @Column("text") words!: string;
  @Column("uuid", { name: "said_by", nullable: true }) saidBy!: string | null;
  @Column("date", { name: "said_on" }) saidOn!: string;
  @Column("text") state!: string;
  @Column("integer") version!: number;
  @Column("uuid", { name: "author_id" }) authorId!: string;
}

/** A meeting as it is stored. */
@Entity("plan_meeting")
export class StoredMeeting extends CaseRow {
  @Column("text") kind!: string;
  @Column("date", { name: "held_on" }) heldOn!: string;
  @Column("text", { nullable: true }) place!: string | null;
  @Column("text", { nullable: true }) minutes!: string | null;
  @Column("date", { name: "next_on", nullable: true }) nextOn!: string | null;
  @Column("uuid", { name: "people_there", array: true }) peopleThere!: string[];
  @Column("uuid", { name: "people_away", array: true }) peopleAway!: string[];
  @Column("uuid", { name: "agencies_there", array: true }) agenciesThere!: string[];
  @Column("uuid", { name: "agencies_away", array: true }) agenciesAway!: string[];
  @Column("integer") version!: number;
  @Column("uuid", { name: "author_id" }) authorId!: string;
  @Column("timestamptz", { name: "taken_back_at", nullable: true }) takenBackAt?: Date | null;
  @Column("uuid", { name: "taken_back_by", nullable: true }) takenBackBy?: string | null;
}

/** A choice as it is stored. */
@Entity("plan_choice")
export class StoredChoice extends CaseRow {
  @Column("text") question!: string;
  @Column("text", { array: true }) offered!: string[];
  @Column("date", { name: "offered_on" }) offeredOn!: string;
  @Column("text", { nullable: true }) chosen!: string | null;
  @Column("uuid", { name: "chosen_by", nullable: true }) chosenBy!: string | null;
  @Column("date", { name: "chosen_on", nullable: true }) chosenOn!: string | null;
  @Column("text", { nullable: true }) why!: string | null;
  @Column("integer") version!: number;
  @Column("uuid", { name: "author_id" }) authorId!: string;
  @Column("timestamptz", { name: "taken_back_at", nullable: true }) takenBackAt?: Date | null;
  @Column("uuid", { name: "taken_back_by", nullable: true }) takenBackBy?: string | null;
}

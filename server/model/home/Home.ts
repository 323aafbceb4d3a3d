import { IsBoolean, IsOptional, Matches, MaxLength, IsNotEmpty } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { CaseSummary } from "../Case.js";
import { connectionOf } from "../connection.js";
import { GovernedType, ListType, Open, ReferenceType, Shared } from "../decorators.js";
import { CaseStatusEnum } from "../enums.js";
import { Governed } from "../Governed.js";
import { PersonReference } from "../Person.js";
import { Day, Instant } from "../scalars.js";
import { TeamMember } from "../TeamMember.js";
import { ChangeKindEnum, type DueKind, DueKindEnum, HomeDueEnum, HomePartEnum } from "./enums.js";

@GovernedType(
  "What others recorded in a case since the viewer last looked at it, of one kind: of what the viewer may see, and nothing else counts.",
)
export class CaseChange extends Governed {
  @Shared("ROW", "What kind of thing.", "NO_PLACE", () => ChangeKindEnum) kind!: string | null;
  @Shared("ROW", "How many of them.", "NO_PLACE", () => Int) count!: number | null;
  @Shared("ROW", "When the last of them was recorded.", "NO_PLACE", () => Instant) latestAt!: Date | null;
}

@GovernedType("Something that is to be done in a case.")
export class DueItem extends Governed {
  @Open("Its id: the same as long as its cause lasts.", () => ID) id!: string;
  @Open("The case's id.", () => ID) caseId!: string;
  @Open("The case.", () => CaseSummary) case!: CaseSummary;
  @Open("Whom it is about, where it is one person.", () => PersonReference, { nullable: true })
  about!: PersonReference | null;
  @Open("Whether it stands among the viewer's tasks, under the same id.", () => Boolean) isTask!: boolean;
  @Open("The request for access that is to be answered.", () => ID, { nullable: true })
  requestId!: string | null;
  @Shared("ROW", "What it is.", "NO_PLACE", () => DueKindEnum) kind!: DueKind | null;
  @Shared("ROW", "What to do, in plain English. Names nobody.", "NO_PLACE", () => String) sentence!:
    string | null;
  @Shared("ROW", "What the action of the plan is.", "NO_PLACE", () => String) title!: string | null;
  @Shared("ROW", "By which day; empty where there is no clock.", "NO_PLACE", () => Day) dueOn!: string | null;
  @Shared("ROW", "Whether that day has passed.", "NO_PLACE", () => Boolean) overdue!: boolean | null;
}

@ListType("A case in the viewer's list.")
export class HomeCase {
  @Field(() => CaseSummary, { description: "The case." })
  case!: CaseSummary;

  @Field(() => HomePartEnum, { description: "Why it is in the list." })
  part!: string;

  @Field(() => [TeamMember], { description: "Those whom the viewer supervises and who work on it." })
  through!: TeamMember[];

  @Field(() => Instant, {
    nullable: true,
    description: "When the viewer last looked at it; empty where they never did.",
  })
  lookedAt!: Date | null;

  @Field(() => [CaseChange], {
    description: "What changed since then, the latest first; empty where the viewer never looked at it.",
  })
  changes!: CaseChange[];

  @Field(() => [DueItem], { description: "What is due in it, the most pressing first." })
  due!: DueItem[];
}

export const HomeCaseConnection = connectionOf("HomeCase", HomeCase, "The viewer's families");
export type HomeCaseConnection = InstanceType<typeof HomeCaseConnection>;

@ReferenceType("Somebody whom the viewer supervises.")
export class Supervisee {
  @Field(() => ID, { description: "The practitioner's id." })
  id!: string;

  @Field(() => String, { description: "The practitioner's name." })
  name!: string;
}

@ListType("Where a practitioner's day begins.")
export class Home {
  @Field(() => HomeCaseConnection, { description: "The cases in which the viewer has a part." })
  cases!: HomeCaseConnection;

  @Field(() => [DueItem], {
    description: "What is due in any of them, whatever the list is narrowed to: the six most pressing.",
  })
  due!: DueItem[];

  @Field(() => Boolean, { description: "Whether more than these is due." })
  moreDue!: boolean;

  @Field(() => [Supervisee], { description: "Whom the viewer supervises." })
  supervisees!: Supervisee[];

  @Field(() => Boolean, {
    description: "Whether there are more cases than are looked at in one reply (1,000).",
  })
  more!: boolean;
}

@InputType({
  description: "Narrows the viewer's families. A value that the viewer may not see counts as empty.",
})
export class HomeFilter {
  @Field(() => [CaseStatusEnum], { nullable: true, description: "Cases in one of these states." })
  status?: string[] | null;

  @Field(() => [Int], { nullable: true, description: "Cases in one of these bands of need." })
  needBand?: number[] | null;

  @Field(() => HomePartEnum, { nullable: true, description: "Cases that are in the list for this reason." })
  part?: string | null;

  @Field(() => ID, { nullable: true, description: "Cases on which this practitioner works." })
  practitionerId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Only cases in which something changed since the viewer last looked, or that they never opened.",
  })
  @IsOptional()
  @IsBoolean()
  changed?: boolean | null;

  @Field(() => HomeDueEnum, { nullable: true, description: "Only cases in which something is due." })
  due?: string | null;
}

@ReferenceType("A choice of families, and their order, that the viewer keeps under a name.")
export class SavedView {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "The viewer's name for it." })
  name!: string;

  @Field(() => String, { description: "The choice, as it stands in the address of the page." })
  choice!: string;
}

@ReferenceType("The views that the viewer keeps, after a change.")
export class SavedViewPayload {
  @Field(() => ID, { description: "The view that was changed." })
  id!: string;

  @Field(() => [SavedView], { description: "All of them, by name." })
  views!: SavedView[];
}

@InputType({ description: "A view to keep." })
export class SaveViewInput {
  @Field(() => String, { description: "What to call it." })
  @IsNotEmpty()
  @MaxLength(60)
  name!: string;

  @Field(() => String, { description: "The choice, as it stands in the address of the page." })
  @MaxLength(300)
  @Matches(/^(?:(?:status|band|role|by|changed|due|sort)=[\w-]{0,40}(?:&(?!$)|$))*$/)
  choice!: string;
}

@InputType({ description: "A new name for a view." })
export class RenameViewInput {
  @Field(() => ID, { description: "The view." })
  id!: string;

  @Field(() => String, { description: "What to call it." })
  @IsNotEmpty()
  @MaxLength(60)
  name!: string;
}

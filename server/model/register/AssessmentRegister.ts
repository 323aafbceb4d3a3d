import { Field, ID, Int } from "type-graphql";
import { Agency } from "../Agency.js";
import { GovernedType, ListType, Open, ReferenceType, Shared } from "../decorators.js";
import { Governed } from "../Governed.js";
import { PersonReference } from "../Person.js";
import { Day, Instant } from "../scalars.js";
import { Withheld } from "../Withheld.js";

@GovernedType("What one agency said of one person in an assessment.")
export class RegisteredPart extends Governed {
  @Open("The agency's id.", () => ID) id!: string;
  @Shared("AGENCY_INVOLVEMENT", "The agency.", "LOCATES", () => Agency) agency!: Agency | null;
  @Open("How many of its answers about the person the viewer sees.", () => Int) answers!: number;
  @Open("When the first of these answers was written as it stands.", () => Instant) first!: Date;
  @Open("When the last of these answers was written as it stands.", () => Instant) last!: Date;
}

@GovernedType("An assessment that a person has had.")
export class RegisteredAssessment extends Governed {
  @Open("The assessment's id.", () => ID) id!: string;
  @Open("The name of its template.", () => String) templateName!: string;
  @Open("The version of its template.", () => Int) templateVersion!: number;
  @Shared("AGENCY_INVOLVEMENT", "When it was begun.", "NO_PLACE", () => Day) startedOn!: string | null;
  @Shared("AGENCY_INVOLVEMENT", "When it was signed.", "NO_PLACE", () => Instant) signedAt!: Date | null;
  @Shared("AGENCY_INVOLVEMENT", "The agency that began it.", "LOCATES", () => Agency)
  startedBy!: Agency | null;
  @Open("The agencies that told of the person in it, as far as the viewer may know.", () => [RegisteredPart])
  parts!: RegisteredPart[];
}

@ListType("The assessments that one person has had in this case.")
export class PersonAssessments {
  @Field(() => PersonReference, { description: "Who has had them." })
  person!: PersonReference;

  @Field(() => [RegisteredAssessment], { description: "The assessments, the latest first." })
  assessments!: RegisteredAssessment[];
}

@ListType("A canonical question, and how often it was put to this family.")
export class TimesAsked {
  @Field(() => ID, { description: "The canonical question's key in the bank." })
  key!: string;

  @Field(() => String, { description: "The canonical question." })
  text!: string;

  @Field(() => Int, { description: "How many answers to it the viewer sees, of all agencies and people." })
  times!: number;

  @Field(() => [Agency], { description: "Which agencies gave them, as far as the viewer may know; by name." })
  agencies!: Agency[];

  @Field(() => Instant, { description: "When the last of these answers was written as it stands." })
  last!: Date;

  @Field(() => Int, { description: "How many forms of agencies ask it too." })
  forms!: number;
}

@ReferenceType("An estimate of a paper: it was not measured here.")
export class SavingEstimate {
  @Field(() => String, { description: "Of what place." })
  place!: string;

  @Field(() => Int, { description: "How many assessments the paper found." })
  assessments!: number;

  @Field(() => Int, { description: "The saving, in per cent." })
  percent!: number;

  @Field(() => Int, { description: "What the paper estimates that this saves, in pounds." })
  pounds!: number;
}

@ListType("Which assessments the people of a case have had, and how often the family was asked the same.")
export class AssessmentRegister {
  @Field(() => [PersonAssessments], {
    description: "The people of the case whom the viewer may know of and of whom there is an assessment.",
  })
  people!: PersonAssessments[];

  @Field(() => [TimesAsked], { description: "Canonical questions that have answers, the most often first." })
  timesAsked!: TimesAsked[];

  @Field(() => SavingEstimate, {
    description:
      "What a paper estimated that fewer assessments save. Whoever shows it says that it is the paper's.",
  })
  estimate!: SavingEstimate;

  @Field(() => [Withheld], { description: "Why answers may be left out, whether or not there are any." })
  withheld!: Withheld[];
}

/** What the papers on public-service reform (2007 to 2011) say of Lewisham, where one offender had 11 assessments: their own estimate, never a measurement of ours. */
export const LEWISHAM: SavingEstimate = {
  place: "Lewisham",
  assessments: 11,
  percent: 30,
  pounds: 100_000,
};

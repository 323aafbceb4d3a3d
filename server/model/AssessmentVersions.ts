import { Field, ID, InputType, Int } from "type-graphql";
import { Agency } from "./Agency.js";
import { GovernedType, ListType, Open, ReferenceType, Shared } from "./decorators.js";
import { Governed } from "./Governed.js";
import { Practitioner } from "./Practitioner.js";
import { Instant } from "./scalars.js";
import { Withheld } from "./Withheld.js";

@GovernedType("A version of the assessment: what was contributed to it when its lead professional signed it.")
export class AssessmentVersion extends Governed {
  @Open("The signature's id.", () => ID) id!: string;
  @Open("Counts the versions, from 1.", () => Int) number!: number;
  @Shared("AGENCY_INVOLVEMENT", "When it was signed.", "NO_PLACE", () => Instant) signedAt!: Date | null;
  @Shared("AGENCY_INVOLVEMENT", "The lead professional who signed it.", "LOCATES", () => Practitioner)
  signedBy!: Practitioner | null;
}

@GovernedType("What one agency contributed to the assessment, and whether it confirmed that.")
export class AgencyContribution extends Governed {
  @Open("The agency's id.", () => ID) id!: string;
  @Shared("AGENCY_INVOLVEMENT", "The agency.", "LOCATES", () => Agency) agency!: Agency | null;
  @Open("How many of its answers the viewer sees.", () => Int) answers!: number;
  @Open("Whether it confirmed those answers as they stand now.", () => Boolean)
  current!: boolean;
  @Shared("AGENCY_INVOLVEMENT", "When it last confirmed its contribution.", "NO_PLACE", () => Instant)
  confirmedAt!: Date | null;
  @Shared("AGENCY_INVOLVEMENT", "Who confirmed it.", "LOCATES", () => Practitioner)
  confirmedBy!: Practitioner | null;
}

@ReferenceType("What the viewer may do with an assessment's versions.")
export class VersionAbilities {
  @Field(() => Boolean, { description: "Sign what stands now, which keeps a version." })
  sign!: boolean;

  @Field(() => Boolean, { description: "Confirm what their own agency contributed." })
  confirm!: boolean;
}

@ListType("The versions of a case's assessment, and who stands by what is in it now.")
export class AssessmentVersions {
  @Field(() => ID, { description: "The assessment." })
  assessmentId!: string;

  @Field(() => String, { description: "The name of its template." })
  templateName!: string;

  @Field(() => String, {
    description: "Names what the viewer sees of it now: whoever signs or confirms says what they saw.",
  })
  state!: string;

  @Field(() => Int, {
    description:
      "How many of the answers that the viewer sees are not in the latest version as they stand now.",
  })
  unsigned!: number;

  @Field(() => [AssessmentVersion], { description: "Its versions, the latest first." })
  versions!: AssessmentVersion[];

  @Field(() => [AgencyContribution], {
    description: "The agencies whose answers the viewer sees, where their involvement may be known.",
  })
  contributions!: AgencyContribution[];

  @Field(() => VersionAbilities, { description: "What the viewer may do." })
  viewerCan!: VersionAbilities;

  @Field(() => [Withheld], { description: "Why answers may be left out, whether or not there are any." })
  withheld!: Withheld[];
}

@InputType({ description: "Signs an assessment, or confirms a contribution, as it was seen." })
export class SignAssessmentInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "Its assessment." })
  assessmentId!: string;

  @Field(() => String, { description: "The state that was seen." })
  state!: string;
}

@ListType("What came of signing.")
export class SignAssessmentPayload {
  @Field(() => Boolean, {
    description: "False, with nothing signed, where what the viewer sees is not what they saw any more.",
  })
  signed!: boolean;
}

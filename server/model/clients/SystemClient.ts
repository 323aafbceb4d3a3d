import { ArrayMaxSize, ArrayNotEmpty, IsNotEmpty, MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { PurposeCode } from "../../sharing/purposes.js";
import { ListType, ReferenceType } from "../decorators.js";
import { PurposeEnum } from "../enums.js";
import { Instant } from "../scalars.js";

@ReferenceType("A public key with which a system signs its requests for a token.")
export class SystemClientKey {
  @Field(() => String, { description: "Its name: the kid of the assertion's header." }) kid!: string;
  @Field(() => String, { description: "ES256, PS256 or EdDSA." }) algorithm!: string;
  @Field(() => Instant, { description: "When it was added." }) addedAt!: Date;
  @Field(() => Instant, { nullable: true, description: "When it was revoked; null while it is good." })
  revokedAt!: Date | null;
}

@ReferenceType(
  "A system of the viewer's agency that may ask, for itself or on behalf of the agency's practitioners.",
)
export class SystemClient {
  @Field(() => ID, { description: "Its client id." }) id!: string;
  @Field(() => String, { description: "What it is called." }) name!: string;
  @Field(() => String, { description: "The role by which it is decided what it may see for itself." })
  role!: string;
  @Field(() => [PurposeEnum], { description: "The only purposes for which it may ask." })
  purposes!: PurposeCode[];
  @Field(() => [SystemClientKey], { description: "Its keys, the oldest first." }) keys!: SystemClientKey[];
  @Field(() => Instant, { description: "When it was registered." }) registeredAt!: Date;
  @Field(() => String, {
    nullable: true,
    description: "Who registered it; null where it was done for the agency.",
  })
  registeredBy!: string | null;
  @Field(() => Instant, { nullable: true, description: "When it was revoked; null while it may ask." })
  revokedAt!: Date | null;
}

@ReferenceType("A role that a system of the viewer's agency may be given: one that people there have.")
export class SystemClientRole {
  @Field(() => String, { description: "The role's code." }) role!: string;
  @Field(() => [PurposeEnum], { description: "The purposes that it can use." }) purposes!: PurposeCode[];
}

@ListType("The systems of the viewer's agency that are registered.")
export class SystemClientList {
  @Field(() => [SystemClient], { description: "By name; the revoked ones last." }) items!: SystemClient[];
  @Field(() => [SystemClientRole], { description: "The roles that a new one may be given." })
  roles!: SystemClientRole[];
}

@InputType({ description: "A system to be registered." })
export class SystemClientInput {
  @Field(() => String, { description: "What it is to be called: 3 to 100 characters." })
  @MinLength(3)
  @MaxLength(100)
  name!: string;

  @Field(() => String, { description: "The role by which it is decided what it may see for itself." })
  @IsNotEmpty()
  @MaxLength(50)
  role!: string;

  @Field(() => [PurposeEnum], { description: "The only purposes for which it may ask." })
  @ArrayNotEmpty()
  @ArrayMaxSize(10)
  purposes!: PurposeCode[];

  @Field(() => String, {
    description: "Its public keys, as the text of a JSON Web Key Set (RFC 7517). Private keys are refused.",
  })
  @IsNotEmpty()
  @MaxLength(20_000)
  keys!: string;
}

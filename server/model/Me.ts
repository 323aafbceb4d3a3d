import { Field } from "type-graphql";
import type { PurposeCode } from "../sharing/purposes.js";
import { Agency } from "./Agency.js";
import { ReferenceType } from "./decorators.js";
import { AccountKindEnum, PurposeEnum } from "./enums.js";

@ReferenceType("A purpose that the viewer's roles can use.")
export class PurposeOption {
  @Field(() => PurposeEnum, { description: "The purpose." })
  code!: PurposeCode;

  @Field(() => String, { description: "How it is decided: by consent, by duty, in an emergency…" })
  mode!: string;

  @Field(() => String, { description: "The purpose in words: “to give this family early help”." })
  sentence!: string;
}

@ReferenceType("Who is signed in.")
export class Viewer {
  @Field(() => String, { description: "The name shown on the page." })
  displayName!: string;

  @Field(() => AccountKindEnum, { description: "What kind of account this is." })
  kind!: string;

  @Field(() => Agency, { nullable: true, description: "The agency that the viewer works for." })
  agency!: Agency | null;

  @Field(() => String, { nullable: true, description: "What the viewer is employed as." })
  jobTitle!: string | null;

  @Field(() => [String], { description: "The viewer's roles in force." })
  roles!: string[];

  @Field(() => [PurposeOption], { description: "The purposes that these roles can use." })
  purposes!: PurposeOption[];

  @Field(() => Boolean, { description: "Whether this is the demonstration, with invented families." })
  demonstration!: boolean;
}

import { Field } from "type-graphql";
import { ReferenceType } from "./decorators.js";
import { Day } from "./scalars.js";

@ReferenceType(
  "What people are told before they agree to share, in one language. A version is never changed.",
)
export class ConsentNotice {
  @Field(() => String, { description: "The version." })
  version!: string;

  @Field(() => String, { description: "The language, as a tag (BCP 47)." })
  language!: string;

  @Field(() => String, { description: "The language's name." })
  languageName!: string;

  @Field(() => String, { description: "The title." })
  title!: string;

  @Field(() => [String], { description: "The text, paragraph by paragraph." })
  paragraphs!: string[];

  @Field(() => Day, { description: "From when on it is used." })
  from!: string;
}

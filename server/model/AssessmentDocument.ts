import { Field } from "type-graphql";
import { ListType } from "./decorators.js";
import { Instant } from "./scalars.js";

@ListType(
  "The assessment as a document that can be printed: what this viewer may see of it, now, for this purpose.",
)
export class AssessmentDocument {
  @Field(() => String, { description: "What to call the file: it names nobody." })
  fileName!: string;

  @Field(() => Instant, { description: "When it was made." })
  madeAt!: Date;

  @Field(() => String, { description: "The file: a tagged PDF, in base64." })
  content!: string;
}

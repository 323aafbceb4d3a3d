import { Field } from "type-graphql";
import { ListType } from "./decorators.js";
import { Instant } from "./scalars.js";

@ListType("A document that can be printed: what this viewer may see, now, for this purpose.")
export class PrintedDocument {
  @Field(() => String, { description: "What to call the file: it names nobody." })
  fileName!: string;

  @Field(() => Instant, { description: "When it was made." })
  madeAt!: Date;

  @Field(() => String, { description: "The file, in base64: a tagged PDF, or CSV where that was asked for." })
  content!: string;
}

import { Extensions, Field, InterfaceType } from "type-graphql";
import { Withheld } from "./Withheld.js";

@InterfaceType({
  description: "Holds fields that are decided one by one for this viewer, now, for this purpose.",
})
export abstract class Governed {
  @Field(() => [Withheld], {
    description:
      "The fields that are not given to this viewer, and why. Says nothing about whether a value is stored.",
  })
  withheld!: Withheld[];

  @Extensions({ open: true })
  @Field(() => Boolean, {
    description: "Whether what is given here is given through emergency access, and through nothing else.",
  })
  viaEmergencyAccess!: boolean;

  @Extensions({ open: true })
  @Field(() => [String], {
    description:
      "Those of the fields asked for that are given under a sharing decision although somebody objects. The objection is considered meanwhile; it does not stop the sharing.",
  })
  despiteObjection!: string[];
}

import { Field } from "type-graphql";
import type { Category } from "../sharing/categories.js";
import type { PurposeCode } from "../sharing/purposes.js";
import { Agency } from "./Agency.js";
import { ListType } from "./decorators.js";
import { CategoryEnum, PurposeEnum, ReasonEnum, register } from "./enums.js";
import { PersonReference } from "./Person.js";
import { Instant } from "./scalars.js";

export const MatrixStateEnum = register(
  "MatrixState",
  "How much of one kind of information an agency could see.",
  {
    OPEN: "What every agency on the case recorded.",
    PARTLY: "What some agencies on the case recorded, and not what others did.",
    OWN_ONLY: "Only what it recorded itself.",
    CLOSED: "Nothing.",
  },
);

export const MatrixBasisEnum = register(
  "MatrixBasis",
  "What makes it lawful that an agency sees something.",
  {
    CONSENT: "The consent of whoever may give it.",
    SHARING_DECISION: "A recorded decision to share under a duty in law.",
    OWN_RECORD: "It recorded that itself.",
  },
);

@ListType("What one agency could see of one kind of information about one person.")
export class MatrixCell {
  @Field(() => Agency, { description: "Which agency." })
  agency!: Agency;

  @Field(() => MatrixStateEnum, { description: "How much." })
  state!: keyof typeof MatrixStateEnum;

  @Field(() => MatrixBasisEnum, {
    nullable: true,
    description: "What makes it lawful that it sees what others recorded, or its own where that is all.",
  })
  basis!: keyof typeof MatrixBasisEnum | null;

  @Field(() => ReasonEnum, {
    nullable: true,
    description: "Why it does not see what others recorded, or not all; null where it sees all.",
  })
  reason!: string | null;

  @Field(() => [Agency], { description: "Whose entries it does not see, where it sees some agencies' only." })
  notFrom!: Agency[];

  @Field(() => Boolean, {
    description: "What tells where somebody is stays closed, though the rest is open.",
  })
  placesClosed!: boolean;
}

@ListType("One kind of information, agency by agency.")
export class MatrixRow {
  @Field(() => CategoryEnum, { description: "What kind of information." })
  category!: Category;

  @Field(() => [MatrixCell], { description: "One for each agency, in the order of the agencies." })
  cells!: MatrixCell[];
}

@ListType(
  "Who could see what of one person now, for the purpose of the request: what an ordinary team member of each agency could, worked out by the same decision as every read, as far as the asker may know the facts. A rule hidden from the asker may keep closed what is shown here as open, and a single entry may be closed by its own mark.",
)
export class SharingMatrix {
  @Field(() => PersonReference, { description: "Whose record." })
  about!: PersonReference;

  @Field(() => PurposeEnum, { description: "For which purpose: that of the request." })
  purpose!: PurposeCode;

  @Field(() => Instant, { description: "The moment for which it was worked out." })
  asOf!: Date;

  @Field(() => [Agency], {
    description: "The agencies that work on the case and that the asker may know of.",
  })
  agencies!: Agency[];

  @Field(() => [MatrixRow], { description: "Every kind of information, from the least sensitive on." })
  rows!: MatrixRow[];
}

import { Field, ID } from "type-graphql";
import { GovernedType, ListType, Open, Shared } from "./decorators.js";
import { PersonRoleEnum, RelationshipKindEnum } from "./enums.js";
import { Governed } from "./Governed.js";
import { Person } from "./Person.js";
import { Day } from "./scalars.js";
import { Withheld } from "./Withheld.js";

@GovernedType("Somebody of the family, in this case.")
export class FamilyMember extends Governed {
  @Shared("HOUSEHOLD", "What part the person has in the family.", "NO_PLACE", () => PersonRoleEnum) role!:
    string | null;
  @Open("The person.", () => Person) person!: Person;
  @Open("Whether the viewer added the person, so lately that they may take them out again.", () => Boolean)
  canTakeBack!: boolean;
}

@GovernedType("How one person of the family is related to another.")
export class Relationship extends Governed {
  @Open("The relationship's id.", () => ID) id!: string;
  @Open("The id of the first person.", () => ID) from!: string;
  @Open("The id of the second person.", () => ID) to!: string;
  @Shared("HOUSEHOLD", "How the first is related to the second.", "NO_PLACE", () => RelationshipKindEnum)
  kind!: string | null;
  @Shared("HOUSEHOLD", "Since when.", "NO_PLACE", () => Day) since!: string | null;
  @Shared("HOUSEHOLD", "Until when.", "NO_PLACE", () => Day) until!: string | null;
  @Open("Whether the viewer may say that it ended.", () => Boolean) canEnd!: boolean;
  @Open(
    "Whether the viewer said it, or that it ended, so lately that they may take that back.",
    () => Boolean,
  )
  canTakeBack!: boolean;
}

@ListType("The family of a case.")
export class Family {
  @Field(() => [FamilyMember], { description: "The people of the case whom the viewer may know of." })
  members!: FamilyMember[];

  @Field(() => [Relationship], { description: "How they are related." })
  relationships!: Relationship[];

  @Field(() => [Withheld], { description: "What the lists may leave out, by category." })
  withheld!: Withheld[];
}

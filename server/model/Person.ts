import { Field, ID } from "type-graphql";
import { GovernedType, Open, PartType, Shared } from "./decorators.js";
import { AliasKindEnum, SexEnum } from "./enums.js";
import { Governed } from "./Governed.js";
import { Day } from "./scalars.js";

@PartType("Where somebody lives.")
export class Address {
  @Field(() => String, { description: "House and street, town." })
  lines!: string;

  @Field(() => String, { nullable: true, description: "Postcode." })
  postcode!: string | null;

  @Field(() => Day, { description: "Since when." })
  since!: string;
}

@PartType("That somebody lives or lived somewhere, for a time.")
export class Residence {
  @Field(() => ID, {
    nullable: true,
    description: "The household: the same for those who live there together. It says nothing else.",
  })
  householdId!: string | null;

  @Field(() => String, { description: "House and street, town." })
  lines!: string;

  @Field(() => String, { nullable: true, description: "Postcode." })
  postcode!: string | null;

  @Field(() => Day, { description: "The first day." })
  since!: string;

  @Field(() => Day, { nullable: true, description: "The last day; none while they live there." })
  until!: string | null;
}

@PartType("Another name by which a person is or was known.")
export class Alias {
  @Field(() => AliasKindEnum, { description: "Whether it is used now." })
  kind!: string;

  @Field(() => String, { description: "The name." })
  name!: string;
}

@PartType("The school, college or early years setting of a child.")
export class School {
  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => String, { nullable: true, description: "The child's year group." })
  yearGroup!: string | null;
}

@PartType("A number by which another system knows a person.")
export class Identifier {
  @Field(() => String, { description: "Whose number it is: NHS_NUMBER, UPN, NINO, OTHER." })
  kind!: string;

  @Field(() => String, { description: "The number." })
  value!: string;
}

@GovernedType("A person: each field shown only where it may be.")
export class Person extends Governed {
  @Open("The person's id.", () => ID) id!: string;
  @Open("The person's record number, which says nothing of the person.", () => String) reference!: string;

  @Shared("IDENTITY", "Full name.", "NO_PLACE", () => String) name!: string | null;
  @Shared("IDENTITY", "Given name.", "NO_PLACE", () => String) givenName!: string | null;
  @Shared("IDENTITY", "Family name.", "NO_PLACE", () => String) familyName!: string | null;
  @Shared("IDENTITY", "Other names, now or formerly.", "NO_PLACE", () => [String]) otherNames!:
    string[] | null;
  @Shared(
    "IDENTITY",
    "Other names, each with whether it is used now. One that is used first.",
    "NO_PLACE",
    () => [Alias],
  )
  aliases!: Alias[] | null;
  @Shared("IDENTITY", "Date of birth.", "NO_PLACE", () => Day) bornOn!: string | null;
  @Shared("IDENTITY", "The day on which an unborn child is expected.", "NO_PLACE", () => Day) expectedOn!:
    string | null;
  @Shared("IDENTITY", "Date of death.", "NO_PLACE", () => Day) diedOn!: string | null;
  @Shared("IDENTITY", "Sex as recorded.", "NO_PLACE", () => SexEnum) sex!: string | null;
  @Shared("IDENTITY", "Numbers by which other systems know the person.", "NO_PLACE", () => [Identifier])
  identifiers!: Identifier[] | null;
  @Shared("CONTACT", "Telephone number.", "NO_PLACE", () => String) telephone!: string | null;
  @Shared("CONTACT", "E-mail address.", "NO_PLACE", () => String) email!: string | null;
  @Shared("CONTACT", "Where the person lives now.", "LOCATES", () => Address) address!: Address | null;
  @Shared(
    "CONTACT",
    "Where the person lives and has lived, the latest first, and with which household.",
    "LOCATES",
    () => [Residence],
  )
  residences!: Residence[] | null;
  @Shared("EDUCATION", "The school, college or setting that the person goes to now.", "LOCATES", () => School)
  school!: School | null;
  @Shared("HEALTH_PHYSICAL", "The GP practice with which the person is registered.", "LOCATES", () => String)
  generalPractice!: string | null;
  @Shared("ETHNICITY_RELIGION", "Ethnicity, in the person's own description.", "NO_PLACE", () => String)
  ethnicity!: string | null;
  @Shared("ETHNICITY_RELIGION", "Religion.", "NO_PLACE", () => String) religion!: string | null;
  @Shared("ETHNICITY_RELIGION", "First language.", "NO_PLACE", () => String) language!: string | null;
  @Shared("DISABILITY", "Disability or special educational needs.", "NO_PLACE", () => String) disability!:
    string | null;
  @Shared("IMMIGRATION", "Immigration status.", "NO_PLACE", () => String) immigrationStatus!: string | null;
  @Shared("EMPLOYMENT", "Work, training or neither.", "NO_PLACE", () => String) employment!: string | null;
}

@GovernedType("A person whom something is about or who said it: name only where it may be shown.")
export class PersonReference extends Governed {
  @Open("The person's id.", () => ID) id!: string;
  @Shared("IDENTITY", "Full name.", "NO_PLACE", () => String) name!: string | null;
}

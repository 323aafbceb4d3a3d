import { ID } from "type-graphql";
import { Agency } from "./Agency.js";
import { connectionOf } from "./connection.js";
import { GovernedType, Open, Shared } from "./decorators.js";
import { InvolvementKindEnum } from "./enums.js";
import { Governed } from "./Governed.js";
import { Practitioner } from "./Practitioner.js";
import { Instant } from "./scalars.js";

@GovernedType("Somebody who works with the family on this case.")
export class TeamMember extends Governed {
  @Open("The id of the involvement.", () => ID) id!: string;
  @Shared("ROW", "Lead professional, team member or accepted referral.", "LOCATES", () => InvolvementKindEnum)
  kind!: string | null;
  @Shared("ROW", "What the member does for the family.", "LOCATES", () => String) role!: string | null;
  @Shared("ROW", "Who it is.", "LOCATES", () => Practitioner) practitioner!: Practitioner | null;
  @Shared("ROW", "For which agency.", "LOCATES", () => Agency) agency!: Agency | null;
  @Shared("ROW", "Since when.", "LOCATES", () => Instant) since!: Date | null;
}

export const TeamConnection = connectionOf("Team", TeamMember, "The team around the family");
export type TeamConnection = InstanceType<typeof TeamConnection>;

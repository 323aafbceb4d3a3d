import { connectionOf } from "./connection.js";
import { GovernedType, Shared } from "./decorators.js";
import { Governed } from "./Governed.js";
import { Address, School } from "./Person.js";

@GovernedType(
  "A young person of 18 or 19 on one of four benefits: the three facts that Education and Skills Act 2008 s.72 lets through, and nothing else.",
)
export class FeedPerson extends Governed {
  @Shared("IDENTITY", "Full name.", "NO_PLACE", () => String) name!: string | null;
  @Shared("CONTACT", "Where the person lives now.", "LOCATES", () => Address) address!: Address | null;
  @Shared("EDUCATION", "Where the person is in education or training now.", "LOCATES", () => School)
  education!: School | null;
}

export const StatutoryFeedConnection = connectionOf("StatutoryFeed", FeedPerson, "The statutory feed");
export type StatutoryFeedConnection = InstanceType<typeof StatutoryFeedConnection>;

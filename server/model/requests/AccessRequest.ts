import { Field, ID } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import type { ReasonCode } from "../../sharing/reasons.js";
import { Agency } from "../Agency.js";
import { CaseSummary } from "../Case.js";
import { connectionOf } from "../connection.js";
import { GovernedType, ListType, Open, Shared } from "../decorators.js";
import { CategoryEnum, PersonRoleEnum, PurposeEnum, ReasonEnum } from "../enums.js";
import { Governed } from "../Governed.js";
import { PersonReference } from "../Person.js";
import { Day, Instant } from "../scalars.js";
import { AccessRequestStateEnum, type DeclineReason, DeclineReasonEnum, GrantedByEnum } from "./enums.js";

@GovernedType("That an agency asks for a kind of information that is withheld from it.")
export class AccessRequest extends Governed {
  @Open("The request's id.", () => ID) id!: string;
  @Open("The request's number, which says nothing of anybody.", () => String) reference!: string;
  @Open("The case.", () => CaseSummary) case!: CaseSummary;
  @Open("Whom it is about, where it names somebody.", () => PersonReference, { nullable: true })
  about!: PersonReference | null;
  @Shared(
    "AGENCY_INVOLVEMENT",
    "What part that person has in the family, as the asker was told.",
    "NO_PLACE",
    () => PersonRoleEnum,
  )
  aboutRole!: string | null;
  @Shared("AGENCY_INVOLVEMENT", "The kind of information asked for.", "NO_PLACE", () => CategoryEnum)
  category!: Category | null;
  @Shared("AGENCY_INVOLVEMENT", "For what purpose.", "NO_PLACE", () => PurposeEnum)
  purpose!: PurposeCode | null;
  @Shared(
    "AGENCY_INVOLVEMENT",
    "The reason with which it was withheld when it was asked for.",
    "NO_PLACE",
    () => ReasonEnum,
  )
  told!: ReasonCode | null;
  @Shared("AGENCY_INVOLVEMENT", "Whether it is due on the next working day.", "NO_PLACE", () => Boolean)
  urgent!: boolean | null;
  @Shared("AGENCY_INVOLVEMENT", "When it was asked.", "NO_PLACE", () => Instant) askedAt!: Date | null;
  @Shared("AGENCY_INVOLVEMENT", "By which day it is to be answered.", "NO_PLACE", () => Day) dueOn!:
    string | null;
  @Shared("AGENCY_INVOLVEMENT", "How it stands.", "NO_PLACE", () => AccessRequestStateEnum) state!:
    string | null;
  @Shared("AGENCY_INVOLVEMENT", "When it was answered or taken back.", "NO_PLACE", () => Instant)
  endedAt!: Date | null;
  @Shared("AGENCY_INVOLVEMENT", "What made access possible.", "NO_PLACE", () => GrantedByEnum) grantedBy!:
    string | null;
  @Shared("AGENCY_INVOLVEMENT", "For which purpose it can be seen now.", "NO_PLACE", () => PurposeEnum)
  grantedPurpose!: PurposeCode | null;
  @Shared("AGENCY_INVOLVEMENT", "Why it was declined, by name.", "NO_PLACE", () => DeclineReasonEnum)
  declineReason!: DeclineReason | null;
  @Shared("AGENCY_INVOLVEMENT", "Why it was declined, in plain English.", "NO_PLACE", () => String)
  declineText!: string | null;
  // That an agency works with a family may say itself what for: who asks, and the words in which, are decided like that.
  @Shared("ROW", "Which agency asks.", "LOCATES", () => Agency) agency!: Agency | null;
  @Shared("ROW", "Who asks.", "LOCATES", () => String) askedBy!: string | null;
  @Shared("ROW", "Why, in the asker's words.", "LOCATES", () => String) reason!: string | null;
  @Open("Whether the viewer may take it back.", () => Boolean) viewerCanCancel!: boolean;
  @Open("Whether the viewer may answer it.", () => Boolean) viewerCanAnswer!: boolean;
  @Open(
    "For whom may answer it: whether the asker can see it by now, so that it may be granted.",
    () => Boolean,
  )
  isOpenToAsker!: boolean;
}

export const AccessRequestConnection = connectionOf("AccessRequest", AccessRequest, "Requests for access");
export type AccessRequestConnection = InstanceType<typeof AccessRequestConnection>;

@ListType("What became of a request for access.")
export class AccessRequestPayload {
  @Field(() => AccessRequest, { nullable: true, description: "The request as it stands now." })
  request!: AccessRequest | null;
}

import { ArrayMaxSize, Matches } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { CaseSummary } from "../Case.js";
import { GovernedType, ListType, Open, ReferenceType, Shared } from "../decorators.js";
import { Governed } from "../Governed.js";
import { Day, Instant } from "../scalars.js";
import { type NotificationKind, NotificationKindEnum } from "./enums.js";

@GovernedType(
  "That something waits for the viewer, or has happened in a case of theirs. It leads to a page and says nothing else.",
)
export class Notification extends Governed {
  @Open("Its id: the same as long as its cause lasts.", () => ID) id!: string;
  @Open("The case's id.", () => ID, { nullable: true }) caseId!: string | null;
  @Open("The case's number.", () => String, { nullable: true }) caseReference!: string | null;
  @Open("The case; empty where the viewer has no part in it yet, or only oversees.", () => CaseSummary, {
    nullable: true,
  })
  case!: CaseSummary | null;
  @Open("The request for access that it is about.", () => ID, { nullable: true }) requestId!: string | null;
  @Open("Whether the viewer has marked it as read.", () => Boolean) isRead!: boolean;
  @Shared("ROW", "What it is.", "NO_PLACE", () => NotificationKindEnum) kind!: NotificationKind | null;
  @Shared("ROW", "Since when there is something to tell.", "NO_PLACE", () => Instant) at!: Date | null;
  @Shared("ROW", "By which day something is to be done.", "NO_PLACE", () => Day) dueOn!: string | null;
  @Shared("ROW", "Whether that day has passed.", "NO_PLACE", () => Boolean) overdue!: boolean | null;
}

@ListType("What the viewer is told of.")
export class NotificationList {
  @Field(() => [Notification], { description: "The latest first; at most 100." })
  items!: Notification[];

  @Field(() => Int, { description: "How many of all of them the viewer has not read." })
  unread!: number;

  @Field(() => Boolean, { description: "Whether there are more than these." })
  more!: boolean;
}

@InputType({ description: "Notifications that the viewer has read, or has not." })
export class MarkNotificationsInput {
  @Field(() => [ID], { description: "Which, by their ids; at most 100." })
  @ArrayMaxSize(100)
  @Matches(/^[A-Z0-9_]{3,40}\.[0-9a-f-]{0,36}\.[0-9a-f-]{36}$/, { each: true })
  ids!: string[];

  @Field(() => Boolean, { description: "True: they are read. False: they are not." })
  read!: boolean;
}

@ReferenceType("Whether the viewer is told by e-mail that something waits: a link, never what it is.")
export class NotificationMail {
  @Field(() => Boolean, { description: "Whether this service can send e-mail." })
  isOffered!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The viewer's work e-mail address, as their agency recorded it.",
  })
  address!: string | null;

  @Field(() => Boolean, {
    description: "Whether the viewer wishes it. At most one e-mail is sent in an hour.",
  })
  isOn!: boolean;
}

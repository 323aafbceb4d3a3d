import { Field, ID } from "type-graphql";
import { Column, Entity } from "typeorm";
import type { Category } from "../../sharing/categories.js";
import { Agency } from "../Agency.js";
import { CaseRow } from "../CaseRow.js";
import { GovernedType, ListType, Open, Shared } from "../decorators.js";
import { CategoryEnum } from "../enums.js";
import { Governed } from "../Governed.js";
import { PersonReference } from "../Person.js";
import { Practitioner } from "../Practitioner.js";
import { Instant } from "../scalars.js";
import { Withheld } from "../Withheld.js";

@GovernedType(
  "A message about a case. Whom it is addressed to opens it to nobody: each reader is decided as for any value.",
)
export class CaseMessage extends Governed {
  @Open("Its id.", () => ID) id!: string;
  @Open("Whom it is about.", () => [PersonReference]) about!: PersonReference[];
  @Open("What kind of data it is.", () => CategoryEnum) category!: Category;
  @Open("The agencies that it is addressed to, where it may be known that they work with the family.", () => [
    Agency,
  ])
  toAgencies!: Agency[];
  @Open("Those of the team now whom it is addressed to, where the viewer may know of them.", () => [
    Practitioner,
  ])
  toPeople!: Practitioner[];
  @Open("Whether it is addressed to the viewer, or to the viewer's agency.", () => Boolean)
  isToViewer!: boolean;
  @Open("Whether the viewer wrote it and may still take it back.", () => Boolean) viewerCanTakeBack!: boolean;
  @Shared("ROW", "What it says.", "NO_PLACE", () => String) words!: string | null;
  @Shared("ROW", "When it was sent.", "NO_PLACE", () => Instant) sentAt!: Date | null;
  @Shared("AGENCY_INVOLVEMENT", "Who wrote it, where that may be known.", "LOCATES", () => Practitioner)
  by!: Practitioner | null;
}

@ListType("The messages of a case, as far as the viewer may read them.")
export class MessageList {
  @Field(() => [CaseMessage], { description: "The messages, the latest first." })
  items!: CaseMessage[];

  @Field(() => [Agency], { description: "The agencies to which the viewer may address one." })
  agencies!: Agency[];

  @Field(() => [Practitioner], { description: "The people to whom the viewer may address one." })
  people!: Practitioner[];

  @Field(() => [CategoryEnum], { description: "The kinds of which the viewer may write." })
  writable!: Category[];

  @Field(() => [Withheld], {
    description: "What the list may leave out, by category, whether or not there is any.",
  })
  withheld!: Withheld[];
}

@ListType("What became of a message.")
export class MessagePayload {
  @Field(() => CaseMessage, {
    nullable: true,
    description:
      "The message as it stands now, as far as the viewer may read it; null once it is taken back.",
  })
  message!: CaseMessage | null;
}

/** A message as it is stored. */
@Entity("case_message")
export class StoredMessage extends CaseRow {
  @Column("text") words!: string;
  @Column("uuid", { name: "to_agencies", array: true }) toAgencies!: string[];
  @Column("uuid", { name: "to_practitioners", array: true }) toPractitioners!: string[];
  @Column("uuid", { name: "author_id" }) authorId!: string;
  @Column("timestamptz", { name: "taken_back_at", nullable: true }) takenBackAt!: Date | null;
}

import { Field, ID } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Category } from "../sharing/categories.js";
import type { PurposeCode } from "../sharing/purposes.js";
import { Agency } from "./Agency.js";
import { GovernedType, ListType, Open, PartType, Shared } from "./decorators.js";
import {
  CategoryEnum,
  ConsentAuthorityEnum,
  ConsentMethodEnum,
  ConsentStateEnum,
  PurposeEnum,
} from "./enums.js";
import { Governed } from "./Governed.js";
import { PersonReference } from "./Person.js";
import { Day, Instant } from "./scalars.js";
import { Withheld } from "./Withheld.js";

@PartType("One sentence of a consent: yes or no to these agencies, categories, purposes and days.")
export class ConsentProvision {
  @Field(() => Boolean, { description: "Yes (true) or no." })
  permit!: boolean;

  @Field(() => [Agency], { description: "The agencies named." })
  agencies!: Agency[];

  @Field(() => [String], { description: "The types of agency named." })
  agencyTypes!: string[];

  @Field(() => [CategoryEnum], { description: "The kinds of data named." })
  categories!: Category[];

  @Field(() => [PurposeEnum], { description: "The purposes named." })
  purposes!: PurposeCode[];

  @Field(() => Day, { description: "The first day." })
  from!: string;

  @Field(() => Day, { nullable: true, description: "The last day, if there is one." })
  until!: string | null;
}

@GovernedType("What one person, or whoever may speak for them, said about sharing.")
export class Consent extends Governed {
  @Open("The consent's id.", () => ID) id!: string;
  @Open("Whose record it is about.", () => PersonReference) about!: PersonReference;
  @Shared("AGENCY_INVOLVEMENT", "The person who gave it.", "NO_PLACE", () => PersonReference)
  givenBy!: PersonReference | null;
  @Shared("AGENCY_INVOLVEMENT", "The local authority that gave it.", "NO_PLACE", () => Agency)
  givenByAgency!: Agency | null;
  @Shared("AGENCY_INVOLVEMENT", "With what authority.", "NO_PLACE", () => ConsentAuthorityEnum) authority!:
    string | null;
  @Shared("AGENCY_INVOLVEMENT", "When.", "NO_PLACE", () => Instant) givenAt!: Date | null;
  @Shared("AGENCY_INVOLVEMENT", "In writing or in words.", "NO_PLACE", () => ConsentMethodEnum) method!:
    string | null;
  @Shared("AGENCY_INVOLVEMENT", "Before which witness.", "NO_PLACE", () => String) witness!: string | null;
  @Shared("AGENCY_INVOLVEMENT", "The version of the notice that was explained.", "NO_PLACE", () => String)
  noticeVersion!: string | null;
  @Shared("AGENCY_INVOLVEMENT", "The language in which it was explained.", "NO_PLACE", () => String)
  noticeLanguage!: string | null;
  @Shared("AGENCY_INVOLVEMENT", "The words of the notice as they were shown.", "NO_PLACE", () => String)
  noticeText!: string | null;
  @Shared("AGENCY_INVOLVEMENT", "Who interpreted.", "NO_PLACE", () => String) interpreter!: string | null;
  @Shared("AGENCY_INVOLVEMENT", "Whether it counts today.", "NO_PLACE", () => ConsentStateEnum) state!:
    string | null;
  @Shared("AGENCY_INVOLVEMENT", "When it was withdrawn.", "NO_PLACE", () => Instant)
  withdrawnAt!: Date | null;
  @Shared("AGENCY_INVOLVEMENT", "The later consent that replaced it.", "NO_PLACE", () => ID) supersededBy!:
    string | null;
  @Shared(
    "AGENCY_INVOLVEMENT",
    "What was said. A partner agency reads the sentences that concern it.",
    "NO_PLACE",
    () => [ConsentProvision],
  )
  provisions!: ConsentProvision[] | null;
  @Open("Whether the viewer may record its withdrawal.", () => Boolean) viewerCanWithdraw!: boolean;
}

@ListType("The consents of a case that the viewer may know of.")
export class ConsentList {
  @Field(() => [Consent], { description: "The consents, the latest first." })
  items!: Consent[];

  @Field(() => [Withheld], { description: "Why consents may be left out." })
  withheld!: Withheld[];
}

/** A consent as it is stored: a fact, never edited. */
@Entity("consent")
export class StoredConsent {
  @PrimaryColumn("uuid", { name: "partnership_id" }) partnershipId!: string;
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "person_id" }) personId!: string;
  @Column("uuid", { name: "agency_id" }) agencyId!: string;
  @Column("uuid", { name: "giver_person_id", nullable: true }) giverPersonId!: string | null;
  @Column("uuid", { name: "giver_agency_id", nullable: true }) giverAgencyId!: string | null;
  @Column("text") authority!: string;
  @Column("text", { name: "authority_evidence", nullable: true }) authorityEvidence!: string | null;
  @Column("text", { name: "capacity_note", nullable: true }) capacityNote!: string | null;
  @Column("timestamptz", { name: "given_at", default: () => "now()" }) givenAt!: Date;
  @Column("text") method!: string;
  @Column("text", { nullable: true }) witness!: string | null;
  @Column("text", { name: "notice_version" }) noticeVersion!: string;
  @Column("text", { name: "notice_language" }) noticeLanguage!: string;
  @Column("text", { name: "notice_text", nullable: true }) noticeText!: string | null;
  @Column("text", { nullable: true }) interpreter!: string | null;
  @Column("uuid", { name: "obtained_by" }) obtainedBy!: string;
  @Column("uuid", { array: true }) supersedes!: string[];
  @Column("uuid", { name: "recorded_by" }) recordedBy!: string;
}

/** One sentence of a consent as it is stored. */
@Entity("consent_provision")
export class StoredProvision {
  @PrimaryColumn("uuid", { name: "partnership_id" }) partnershipId!: string;
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "consent_id" }) consentId!: string;
  @Column("uuid", { name: "person_id" }) personId!: string;
  @Column("uuid", { name: "agency_id" }) agencyId!: string;
  @Column("boolean") permit!: boolean;
  @Column("uuid", { array: true }) agencies!: string[];
  @Column("text", { name: "agency_types", array: true }) agencyTypes!: string[];
  @Column("integer") categories!: number;
  @Column("text", { array: true }) purposes!: string[];
  @Column("date", { name: "from_on" }) fromOn!: string;
  @Column("date", { name: "until_on", nullable: true }) untilOn!: string | null;
  @Column("smallint") position!: number;
}

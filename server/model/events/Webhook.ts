import { ArrayMaxSize, ArrayNotEmpty, IsNotEmpty, MaxLength } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import type { PurposeCode } from "../../sharing/purposes.js";
import { ListType, ReferenceType } from "../decorators.js";
import { PurposeEnum } from "../enums.js";
import { Instant } from "../scalars.js";
import {
  type DeliveryKind,
  DeliveryKindEnum,
  type DeliveryState,
  DeliveryStateEnum,
  type EventKind,
  EventKindEnum,
  type Trouble,
  TroubleEnum,
} from "./enums.js";

@ReferenceType("Something that was sent to a webhook. What the receiver may not be told is never among them.")
export class WebhookDelivery {
  @Field(() => ID, { description: "Its id: the header webhook-id, the same however often it is sent." })
  id!: string;
  @Field(() => DeliveryKindEnum, { description: "What it told." }) kind!: DeliveryKind;
  @Field(() => Instant, { description: "When that happened." }) happenedAt!: Date;
  @Field(() => DeliveryStateEnum, { description: "How far it has come." }) state!: DeliveryState;
  @Field(() => Int, { description: "How often it was sent." }) attempts!: number;
  @Field(() => Instant, { description: "When it was last sent." }) triedAt!: Date;
  @Field(() => Instant, { nullable: true, description: "When it is sent again; null where it is not." })
  nextAt!: Date | null;
  @Field(() => Int, { nullable: true, description: "The receiver's HTTP status; null where it gave none." })
  status!: number | null;
  @Field(() => TroubleEnum, { nullable: true, description: "Why it did not arrive; null where it did." })
  trouble!: Trouble | null;
}

@ReferenceType(
  "Where an agency wishes one of its systems to be told of events. It is sent links, never data.",
)
export class Webhook {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "What the agency calls it." }) name!: string;
  @Field(() => String, { description: "The address that events are sent to." }) url!: string;
  @Field(() => String, {
    description: "The system that is told. What it may not see for the purpose it is not told of.",
  })
  system!: string;
  @Field(() => PurposeEnum, { description: "The purpose for which it is told." }) purpose!: PurposeCode;
  @Field(() => [EventKindEnum], { description: "Of what it is told." }) kinds!: EventKind[];
  @Field(() => Instant, { description: "Since when." }) createdAt!: Date;
  @Field(() => Instant, { nullable: true, description: "When the agency ended it." }) endedAt!: Date | null;
  @Field(() => Boolean, {
    description: "Whether anything is sent: neither it nor its system's access has ended.",
  })
  isLive!: boolean;
  @Field(() => [WebhookDelivery], {
    description: "What was sent in the last 30 days, the latest first; at most 100.",
  })
  deliveries!: WebhookDelivery[];
}

@ReferenceType("A system of the viewer's agency, which may have webhooks.")
export class WebhookSystem {
  @Field(() => ID, { description: "Its account's id." }) id!: string;
  @Field(() => String, { description: "What it is called." }) name!: string;
  @Field(() => [PurposeEnum], { description: "The purposes for which its roles let it ask." })
  purposes!: PurposeCode[];
}

@ListType("The webhooks of the viewer's agency.")
export class WebhookList {
  @Field(() => [Webhook], { description: "Those that are live first, then the newest." }) items!: Webhook[];
  @Field(() => [WebhookSystem], { description: "The agency's systems, by name." }) systems!: WebhookSystem[];
}

@InputType({ description: "A webhook to be made." })
export class WebhookInput {
  @Field(() => String, { description: "What it is to be called." })
  @IsNotEmpty()
  @MaxLength(100)
  name!: string;

  @Field(() => String, { description: "An https address that is public." })
  @IsNotEmpty()
  @MaxLength(500)
  url!: string;

  @Field(() => ID, { description: "The system that is told, by its account's id." }) accountId!: string;
  @Field(() => PurposeEnum, { description: "The purpose for which it is told." }) purpose!: PurposeCode;

  @Field(() => [EventKindEnum], { description: "Of what it is told." })
  @ArrayNotEmpty()
  @ArrayMaxSize(8)
  kinds!: EventKind[];
}

@ReferenceType("A webhook that was made, with the secret that signs what it is sent.")
export class WebhookMade {
  @Field(() => Webhook, { description: "The webhook." }) webhook!: Webhook;
  @Field(() => String, {
    description: "The secret, as Standard Webhooks writes it (whsec_ and base64). It is shown this once.",
  })
  secret!: string;
}

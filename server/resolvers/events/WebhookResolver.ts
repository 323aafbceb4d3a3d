import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { Context, WritingContext } from "../../context.js";
import { type ErrorCode, TellonceError } from "../../errors.js";
import { changeWebhook, loadWebhooks, type WebhookRow } from "../../loaders/webhooks.js";
import { webhookSecret, writtenSecret } from "../../model/events/webhookSecret.js";
import { Webhook, WebhookInput, WebhookList, WebhookMade } from "../../model/events/Webhook.js";
import { readWebhookAddress } from "../../model/events/webhookAddress.js";
import type { Id } from "../../sharing/facts.js";
import { asId } from "../ids.js";

/** Where partners' systems are told of events, managed by their agency's data-protection officer. They touch no subject. */
@Resolver()
export class WebhookResolver {
  @Query(() => WebhookList, {
    description: "The webhooks of the viewer's agency, with what was sent to each lately. Needs no purpose.",
  })
  webhooks(@Ctx() context: Context): Promise<WebhookList> {
    return context.frame(async () => {
      const { items, systems } = await loadWebhooks(context.transaction, context.doorRequest);
      return { items: items.map(view), systems };
    });
  }

  @Mutation(() => WebhookMade, {
    description: "Makes a webhook for a system of the viewer's agency. Its secret is shown this once.",
  })
  async createWebhook(
    @Arg("input", () => WebhookInput, { description: "The webhook." }) input: WebhookInput,
    @Ctx() context: WritingContext,
  ): Promise<WebhookMade> {
    const { demonstration, keys } = context.asked;
    const url = readWebhookAddress(input.url, { local: demonstration });
    if (url === undefined) throw new TellonceError("BAD_INPUT", NO_ADDRESS, { fields: ["url"] });
    if (input.name.trim() === "") throw new TellonceError("BAD_INPUT", undefined, { fields: ["name"] });
    const webhook = await change(context, newId(), "CREATE", {
      name: input.name.trim(),
      url,
      accountId: asId(input.accountId),
      purpose: input.purpose,
      kinds: input.kinds,
    });
    return { webhook, secret: writtenSecret(webhookSecret(keys.decision, webhook.id)) };
  }

  @Mutation(() => Webhook, {
    description:
      "Sends a trial to a webhook, which is about nothing. It is in its log when it was sent; ten wait at most.",
  })
  testWebhook(
    @Arg("id", () => ID, { description: "The webhook." }) id: string,
    @Ctx() context: WritingContext,
  ): Promise<Webhook> {
    return change(context, asId(id), "TEST");
  }

  @Mutation(() => Webhook, {
    description: "Sends something once more, if the receiver may be told of it still.",
  })
  replayDelivery(
    @Arg("id", () => ID, { description: "What was sent, by its id." }) id: string,
    @Ctx() context: WritingContext,
  ): Promise<Webhook> {
    return change(context, asId(id), "REPLAY");
  }

  @Mutation(() => Webhook, { description: "Ends a webhook at once and for good." })
  endWebhook(
    @Arg("id", () => ID, { description: "The webhook." }) id: string,
    @Ctx() context: WritingContext,
  ): Promise<Webhook> {
    return change(context, asId(id), "END");
  }
}

/** Has the door do it, and returns the webhook as it is now. @throws what the door refuses. */
async function change(
  context: WritingContext,
  id: Id,
  act: Parameters<typeof changeWebhook>[3],
  said?: object,
): Promise<Webhook> {
  const { transaction, doorRequest, trail } = context;
  return context.open(
    [],
    async () => {
      const made = await context.once(async () => {
        const outcome = await changeWebhook(transaction, doorRequest, id, act, said);
        if (outcome !== "DONE") throw new TellonceError(outcome as ErrorCode, refusals[act]?.[outcome]);
        trail.changed(`webhook ${words[act]}`, id);
        return id;
      });
      const { items } = await loadWebhooks(transaction, doorRequest);
      const found = items.find((one) => one.id === made || one.deliveries.some((sent) => sent.id === made));
      if (!found) throw new TellonceError("NOT_FOUND");
      return view(found);
    },
    `webhook ${act === "CREATE" ? "new" : id}`,
  );
}

function view({ systemEnded, createdAt, endedAt, deliveries, ...row }: WebhookRow): Webhook {
  return {
    ...row,
    createdAt: new Date(createdAt),
    endedAt: endedAt === null ? null : new Date(endedAt),
    isLive: endedAt === null && !systemEnded,
    deliveries: deliveries.map((sent) => ({
      ...sent,
      happenedAt: new Date(sent.happenedAt),
      triedAt: new Date(sent.triedAt),
      nextAt: sent.nextAt === null ? null : new Date(sent.nextAt),
    })),
  };
}

const NO_ADDRESS = "Enter an address that begins with https:// and that everybody can reach.";
const words = { CREATE: "made", TEST: "tried", REPLAY: "sent again", END: "ended" };
const refusals: Partial<Record<string, Partial<Record<string, string>>>> = {
  CREATE: { CONFLICT: "Your agency has 20 webhooks. End one that is not needed." },
  TEST: {
    TOO_MANY_REQUESTS:
      "Ten trials of this webhook have not been sent yet. Wait until they are in its log, then try again.",
  },
};

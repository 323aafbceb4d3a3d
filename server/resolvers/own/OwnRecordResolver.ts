import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { Selection } from "../../access/Selection.js";
import { Context, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { OwnConsentPayload, OwnRecord, OwnWithdrawal } from "../../model/own/OwnRecord.js";
import { asId } from "../ids.js";
import { ownRecord } from "./ownRecord.js";
import { ownWithdrawal } from "./ownWithdrawal.js";

/** The family's side: what is held, and what they said about sharing. */
@Resolver()
export class OwnRecordResolver {
  @Query(() => OwnRecord, {
    description:
      "What is held about the viewer and about those for whom they may act, each value decided for them. Nothing says what is left out.",
  })
  ownRecord(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<OwnRecord> {
    return context.openOwn((view) => ownRecord(view, Selection.of(info)));
  }

  @Query(() => OwnWithdrawal, {
    description: "What would stop if the viewer withdrew a consent that they gave. Saves nothing.",
  })
  previewOwnWithdrawal(
    @Arg("consentId", () => ID, { description: "The consent." }) consentId: string,
    @Ctx() context: Context,
  ): Promise<OwnWithdrawal> {
    const id = asId(consentId);
    return context.openOwn((view) => ownWithdrawal(view, id));
  }

  @Mutation(() => OwnConsentPayload, {
    description:
      "The viewer withdraws a consent that they gave. It counts for the very next read; it cannot call back what was shown.",
  })
  async withdrawOwnConsent(
    @Arg("consentId", () => ID, { description: "The consent." }) consentId: string,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OwnConsentPayload> {
    const id = asId(consentId);
    await context.once(() =>
      context.openOwn(async (view) => {
        await ownWithdrawal(view, id);
        const { partnershipId, accountId, purpose, assurance } = context.doorRequest;
        const [done] = await view.transaction.rows<{ withdrawn: boolean }>(
          "select door.withdraw_own_consent($1, $2, $3, $4::smallint, $5) as withdrawn",
          [partnershipId, accountId, purpose, assurance, id],
        );
        if (!done?.withdrawn) throw new TellonceError("NOT_FOUND");
        context.trail.changed("consent withdrawn", id);
        return id;
      }),
    );
    const { consents } = await context.openOwn((view) =>
      ownRecord(view, Selection.naming({ consents: consentFields(info) })),
    );
    return { consent: consents.find((one) => one.id === id) ?? null };
  }
}

const consentFields = (info: GraphQLResolveInfo) =>
  Object.fromEntries(
    ["state", "provisions", "givenAt", "withdrawnAt"]
      .filter((field) => Selection.of(info).at("consent").has(field))
      .map((field) => [field, {}]),
  );

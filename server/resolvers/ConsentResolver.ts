import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { Selection } from "../access/Selection.js";
import { type View, WritingContext } from "../context.js";
import { TellonceError } from "../errors.js";
import { loadConsents } from "../loaders/consents.js";
import { RecordConsentInput, WithdrawConsentInput } from "../model/inputs.js";
import { ConsentPayload } from "../model/payloads.js";
import type { Id } from "../sharing/facts.js";
import { openCasePage } from "./case/CasePage.js";
import { consentView } from "./case/consents.js";
import { findingOf, recordFinding } from "./consents/competence.js";
import { findConsent } from "./findConsent.js";
import { asId } from "./ids.js";
import { demandConsentRight, recordConsent } from "./recordConsent.js";

/** What the family says about sharing. It counts for the very next read, everywhere. */
@Resolver()
export class ConsentResolver {
  @Mutation(() => ConsentPayload, {
    description: "Records a consent or a refusal. Never edits an earlier one: it can replace it.",
  })
  async recordConsent(
    @Arg("input", () => RecordConsentInput, { description: "What was said." }) input: RecordConsentInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentPayload> {
    const caseId = asId(input.caseId);
    const id = await context.once(async () => {
      const made = newId();
      if (input.competence != null)
        await context.open([caseId], async (view) => {
          demandConsentRight(view, caseId);
          await recordFinding(context, view, caseId, input, findingOf(view, input));
        });
      await context.open([caseId], (view) => recordConsent(context, view, caseId, made, input));
      return made;
    });
    return context.open([caseId], (view) => consentPayload(view, caseId, id, Selection.of(info)));
  }

  @Mutation(() => ConsentPayload, {
    description:
      "Records that a consent is withdrawn. It counts for the very next read; it cannot call back what was shown.",
  })
  async withdrawConsent(
    @Arg("input", () => WithdrawConsentInput, { description: "Which one, and how." })
    input: WithdrawConsentInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentPayload> {
    const caseId = asId(input.caseId);
    const id = asId(input.consentId);
    await context.once(() =>
      context.open([caseId], async (view) => {
        demandConsentRight(view, caseId);
        findConsent(view, caseId, id);
        const retired = await context.transaction.rows(
          "update consent set retired_at = now(), retired_by = $2, retired_how = 'WITHDRAWN', retired_note = $3 where id = $1 and retired_epoch is null returning id",
          [id, view.viewer.accountId, input.how],
        );
        if (retired.length !== 1)
          throw new TellonceError(
            "FORBIDDEN",
            "Only the agency that obtained a consent records its withdrawal.",
          );
        context.trail.changed("consent withdrawn", id);
        return id;
      }),
    );
    return context.open([caseId], (view) => consentPayload(view, caseId, id, Selection.of(info)));
  }
}

/** A consent as it stands now, for the reply. */
export async function consentPayload(
  view: View,
  caseId: Id,
  id: Id,
  selection: Selection,
): Promise<ConsentPayload> {
  const page = await openCasePage(view, caseId);
  const row = (await loadConsents(view.transaction, page.people)).find((one) => one.id === id);
  return { consent: row ? consentView(page, row, selection.at("consent")) : null };
}

import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { canRecordConsent } from "../access/rules.js";
import { Selection } from "../access/Selection.js";
import { type View, WritingContext } from "../context.js";
import { TellonceError } from "../errors.js";
import { loadConsents } from "../loaders/consents.js";
import { StoredConsent, StoredProvision } from "../model/Consent.js";
import { RecordConsentInput, WithdrawConsentInput } from "../model/inputs.js";
import { ConsentPayload } from "../model/payloads.js";
import { maskOf } from "../sharing/categories.js";
import type { Id } from "../sharing/facts.js";
import { openCasePage } from "./case/CasePage.js";
import { consentView } from "./case/consents.js";
import { checkConsent } from "./checkConsent.js";
import { asId } from "./ids.js";

/** What the family says about sharing. It counts for the very next read, everywhere. */
@Resolver()
export class ConsentResolver {
  @Mutation(() => ConsentPayload, { description: "Records a consent or a refusal. Never edits an earlier one: it can replace it." })
  async recordConsent(
    @Arg("input", () => RecordConsentInput, { description: "What was said." }) input: RecordConsentInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentPayload> {
    const caseId = asId(input.caseId);
    const id = newId();
    await context.open([caseId], async (view) => {
      demandRight(view, caseId);
      checkConsent(view, caseId, input);
      await insert(context, view, id, input);
      context.trail.changed("consent", id);
    });
    return context.open([caseId], (view) => payload(view, caseId, id, Selection.of(info)));
  }

  @Mutation(() => ConsentPayload, { description: "Records that a consent is withdrawn. It counts for the very next read; it cannot call back what was shown." })
  async withdrawConsent(
    @Arg("input", () => WithdrawConsentInput, { description: "Which one, and how." }) input: WithdrawConsentInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentPayload> {
    const caseId = asId(input.caseId);
    const id = asId(input.consentId);
    await context.open([caseId], async (view) => {
      demandRight(view, caseId);
      const subject = view.facts.people.find(({ consents }) => consents.some((consent) => consent.id === id));
      const consent = subject?.consents.find((one) => one.id === id);
      if (!consent) throw new TellonceError("NOT_FOUND");
      if (consent.withdrawnAt !== null) throw new TellonceError("CONFLICT", "This consent is withdrawn already.");
      const retired = await context.transaction.rows(
        "update consent set retired_at = now(), retired_by = $2, retired_how = 'WITHDRAWN', retired_note = $3 where id = $1 and retired_epoch is null returning id",
        [id, view.viewer.accountId, input.how],
      );
      if (retired.length !== 1) throw new TellonceError("FORBIDDEN", "Only the agency that obtained a consent records its withdrawal.");
      context.trail.changed("consent withdrawn", id);
    });
    return context.open([caseId], (view) => payload(view, caseId, id, Selection.of(info)));
  }
}

function demandRight(view: View, caseId: Id): void {
  if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
  if (!canRecordConsent(view, caseId)) throw new TellonceError("FORBIDDEN", "The lead professional's agency records consents.");
}

async function insert({ manager }: WritingContext, view: View, id: Id, input: RecordConsentInput): Promise<void> {
  const { partnershipId, accountId } = view.viewer;
  const { agencyId, practitionerId } = view.facts.viewer!;
  const byAgency = input.authority === "CARE_ORDER";
  const common = { partnershipId, personId: asId(input.personId), agencyId: agencyId! };
  await manager.insert(StoredConsent, {
    ...common,
    id,
    giverPersonId: byAgency ? null : asId(input.giverPersonId!),
    giverAgencyId: byAgency ? agencyId : null,
    authority: input.authority,
    authorityEvidence: input.authorityEvidence ?? null,
    capacityNote: input.capacityNote ?? null,
    givenAt: () => "now()",
    method: input.method,
    witness: input.witness ?? null,
    noticeVersion: input.noticeVersion,
    noticeLanguage: input.noticeLanguage,
    interpreter: input.interpreter ?? null,
    obtainedBy: practitionerId!,
    supersedes: (input.supersedes ?? []).map(asId),
    recordedBy: accountId,
  });
  await manager.insert(
    StoredProvision,
    input.provisions.map((provision, position) => ({
      ...common,
      id: newId(),
      consentId: id,
      permit: provision.permit,
      agencies: provision.agencyIds.map(asId),
      agencyTypes: provision.agencyTypes,
      categories: maskOf(...provision.categories),
      purposes: provision.purposes,
      fromOn: provision.from,
      untilOn: provision.until ?? null,
      position,
    })),
  );
}

async function payload(view: View, caseId: Id, id: Id, selection: Selection): Promise<ConsentPayload> {
  const page = await openCasePage(view, caseId);
  const row = (await loadConsents(view.transaction, page.people)).find((one) => one.id === id);
  return { consent: row ? consentView(page, row, selection.at("consent")) : null };
}

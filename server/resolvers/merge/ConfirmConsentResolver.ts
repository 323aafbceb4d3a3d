import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { Selection } from "../../access/Selection.js";
import { WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { ConfirmConsentInput } from "../../model/Merge.js";
import { ConsentPayload } from "../../model/payloads.js";
import { CATEGORIES } from "../../sharing/categories.js";
import { has } from "../../sharing/judgement.js";
import { findPurpose } from "../../sharing/purposes.js";
import { knownPeople } from "../case/CasePage.js";
import { consentPayload } from "../ConsentResolver.js";
import { asId } from "../ids.js";
import { demandConsentRight, recordConsent } from "../recordConsent.js";

/** A consent covers only its own record; of a merged person the giver may say it again for the other. */
@Resolver()
export class ConfirmConsentResolver {
  @Mutation(() => ConsentPayload, {
    description:
      "Records that whoever gave a consent says the same for the other record of the merged person: a new statement about that record, with the same sentences.",
  })
  async confirmConsentForMerged(
    @Arg("input", () => ConfirmConsentInput, { description: "Which consent, for which record." })
    input: ConfirmConsentInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentPayload> {
    const [caseId, personId, consentId] = [input.caseId, input.personId, input.consentId].map(asId) as [
      string,
      string,
      string,
    ];
    const id = await context.once(async () => {
      const made = newId();
      await context.open([caseId], async (view) => {
        demandConsentRight(view, caseId);
        const people = knownPeople(
          view,
          view.facts.cases.find((one) => one.id === caseId)!,
        );
        const subject = view.facts.people.find((one) => one.id === personId && people.includes(one.id));
        const said = view.facts.people
          .filter((one) => subject?.linkedIds.includes(one.id) && people.includes(one.id))
          .flatMap((one) => one.consents.map((consent) => ({ about: one.id, consent })))
          .find(({ consent }) => consent.id === consentId);
        if (!said) throw new TellonceError("NOT_FOUND");
        const { about, consent } = said;
        if (consent.withdrawnAt !== null)
          throw new TellonceError("CONFLICT", "This consent is withdrawn: it cannot be confirmed.");
        await recordConsent(context, view, caseId, made, {
          caseId,
          personId,
          // Who spoke for themself speaks for themself still, under the other number.
          giverPersonId: consent.giverPersonId === about ? personId : consent.giverPersonId,
          authority: consent.authority,
          method: input.method,
          witness: input.witness ?? null,
          noticeVersion: input.noticeVersion,
          noticeLanguage: input.noticeLanguage,
          provisions: consent.provisions.map((one) => ({
            permit: one.permit,
            agencyIds: [...one.agencies],
            agencyTypes: [...one.agencyTypes],
            categories: CATEGORIES.filter((_, bit) => has(one.categories, bit)).map(({ code }) => code),
            purposes: one.purposes.flatMap((purpose) => findPurpose(purpose)?.code ?? []),
            from: one.from,
            until: one.until,
          })),
        });
      });
      return made;
    });
    return context.open([caseId], (view) => consentPayload(view, caseId, id, Selection.of(info)));
  }
}

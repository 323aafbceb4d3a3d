import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { WritingContext } from "../../context.js";
import { AgreementPayload } from "../../model/agreements/AgreementRecord.js";
import {
  AgreementReasonInput,
  AgreementTermsInput,
  ResumeAgreementInput,
  ReviewAgreementInput,
  SignatureInput,
} from "../../model/agreements/inputs.js";
import { ID } from "type-graphql";
import { maskOf } from "../../sharing/categories.js";
import { asId } from "../ids.js";
import { changeAgreement, proposeAgreement } from "./changeAgreement.js";
import { checkTerms } from "./checkTerms.js";

/** Changes of agreements, by the data-protection officers of their parties. Each counts for the very next read. */
@Resolver()
export class AgreementChangeResolver {
  @Mutation(() => AgreementPayload, {
    description:
      "Proposes an agreement and signs it for the viewer's agency. It counts when every party has signed; at once where it only narrows the one that it replaces.",
  })
  recordAgreement(
    @Arg("terms", () => AgreementTermsInput, { description: "What it says." }) terms: AgreementTermsInput,
    @Arg("signature", () => SignatureInput, { description: "Who signs for the viewer's agency." })
    signature: SignatureInput,
    @Ctx() context: WritingContext,
  ): Promise<AgreementPayload> {
    const replaces = terms.replaces == null ? null : asId(terms.replaces);
    return proposeAgreement(context, newId(), (view) => {
      checkTerms(terms, view.facts, view.today, view.at);
      return {
        kind: replaces === null ? "RECORD" : "REPLACE",
        replaces,
        name: terms.name.trim(),
        agencies: terms.agencyIds.map(asId),
        purposes: terms.purposes,
        categories: maskOf(...terms.categories),
        from: terms.from,
        until: terms.until ?? null,
        reviewOn: terms.reviewOn,
        documentReference: terms.documentReference.trim(),
        ...signature,
      };
    });
  }

  @Mutation(() => AgreementPayload, {
    description:
      "Proposes that a suspended agreement counts again, as it was. It does so when every party has signed.",
  })
  resumeAgreement(
    @Arg("input", () => ResumeAgreementInput, { description: "Which, and until when." })
    input: ResumeAgreementInput,
    @Arg("signature", () => SignatureInput, { description: "Who signs for the viewer's agency." })
    signature: SignatureInput,
    @Ctx() context: WritingContext,
  ): Promise<AgreementPayload> {
    const { reviewOn, documentReference } = input;
    return proposeAgreement(context, newId(), () => ({
      kind: "RESUME",
      replaces: asId(input.agreementId),
      agencies: [],
      purposes: [],
      reviewOn,
      documentReference: documentReference.trim(),
      ...signature,
    }));
  }

  @Mutation(() => AgreementPayload, {
    description:
      "Signs a proposed agreement for the viewer's agency. With the last party's signature it counts.",
  })
  signAgreement(
    @Arg("agreementId", () => ID, { description: "The proposal." }) agreementId: string,
    @Arg("signature", () => SignatureInput, { description: "Who signs for the viewer's agency." })
    signature: SignatureInput,
    @Ctx() context: WritingContext,
  ): Promise<AgreementPayload> {
    return changeAgreement(context, asId(agreementId), "SIGNED", { ...signature });
  }

  @Mutation(() => AgreementPayload, {
    description:
      "Declines a proposed agreement for the viewer's agency; by the agency that proposed it, takes it back.",
  })
  declineAgreement(
    @Arg("input", () => AgreementReasonInput, { description: "Which, and why." }) input: AgreementReasonInput,
    @Ctx() context: WritingContext,
  ): Promise<AgreementPayload> {
    return changeAgreement(context, asId(input.agreementId), "DECLINED", { note: input.reason });
  }

  @Mutation(() => AgreementPayload, {
    description: "Suspends an agreement at once. Any party may; it takes all of them to resume it.",
  })
  suspendAgreement(
    @Arg("input", () => AgreementReasonInput, { description: "Which, and why." }) input: AgreementReasonInput,
    @Ctx() context: WritingContext,
  ): Promise<AgreementPayload> {
    return changeAgreement(context, asId(input.agreementId), "SUSPENDED", { note: input.reason });
  }

  @Mutation(() => AgreementPayload, { description: "Ends an agreement at once and for good. Any party may." })
  endAgreement(
    @Arg("input", () => AgreementReasonInput, { description: "Which, and why." }) input: AgreementReasonInput,
    @Ctx() context: WritingContext,
  ): Promise<AgreementPayload> {
    return changeAgreement(context, asId(input.agreementId), "ENDED", { note: input.reason });
  }

  @Mutation(() => AgreementPayload, {
    description: "Records the review of an agreement that goes on as it is, and the day of the next one.",
  })
  reviewAgreement(
    @Arg("input", () => ReviewAgreementInput, { description: "What was found." }) input: ReviewAgreementInput,
    @Ctx() context: WritingContext,
  ): Promise<AgreementPayload> {
    return changeAgreement(context, asId(input.agreementId), "REVIEWED", {
      note: input.finding,
      nextReviewOn: input.nextReviewOn,
    });
  }
}

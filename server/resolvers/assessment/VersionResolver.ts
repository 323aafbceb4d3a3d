import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { isLeadFor } from "../../access/rules.js";
import { Selection } from "../../access/Selection.js";
import { Context, WritingContext } from "../../context.js";
import { type ErrorCode, TellonceError } from "../../errors.js";
import { sign } from "../../loaders/signatures.js";
import { AssessmentAsSigned } from "../../model/AssessmentAsSigned.js";
import { AssessmentComparison } from "../../model/AssessmentComparison.js";
import {
  AssessmentVersions,
  SignAssessmentInput,
  SignAssessmentPayload,
} from "../../model/AssessmentVersions.js";
import { openCasePage } from "../case/CasePage.js";
import { asId } from "../ids.js";
import { asSigned } from "./asSigned.js";
import { compareVersions } from "./compareVersions.js";
import { versionsView } from "./versionsView.js";

/** Signing an assessment keeps a version of it; agencies confirm what they contributed; two versions are compared. */
@Resolver()
export class VersionResolver {
  @Query(() => AssessmentVersions, {
    nullable: true,
    description: "The versions of a case's assessment; null where there is none for the viewer.",
  })
  assessmentVersions(
    @Arg("caseId", () => ID, { description: "The case." }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentVersions | null> {
    const caseId = asId(id);
    return context.open([caseId], async (view) =>
      view.decider.isAbsent(caseId)
        ? null
        : versionsView(await openCasePage(view, caseId), Selection.of(info)),
    );
  }

  @Query(() => AssessmentAsSigned, {
    nullable: true,
    description:
      "A version of a case's assessment, whole, as it was signed; null where there is none of this number for the viewer.",
  })
  assessmentAsSigned(
    @Arg("caseId", () => ID, { description: "The case." }) id: string,
    @Arg("number", () => Int, { description: "Which version." }) number: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentAsSigned | null> {
    const caseId = asId(id);
    return context.open([caseId], async (view) =>
      view.decider.isAbsent(caseId)
        ? null
        : asSigned(await openCasePage(view, caseId), number, Selection.of(info)),
    );
  }

  @Query(() => AssessmentComparison, {
    description: "What differs between two versions of a case's assessment.",
  })
  compareAssessment(
    @Arg("caseId", () => ID, { description: "The case." }) id: string,
    @Arg("from", () => Int, { description: "The earlier version." }) from: number,
    @Arg("to", () => Int, { nullable: true, description: "The later version; left out for what stands now." })
    to: number | null | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentComparison> {
    const caseId = asId(id);
    return context.open([caseId], async (view) => {
      if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
      return compareVersions(await openCasePage(view, caseId), from, to ?? null, Selection.of(info));
    });
  }

  @Mutation(() => SignAssessmentPayload, {
    description: "Signs what is contributed to an assessment as its next version; by its lead professional.",
  })
  signAssessment(
    @Arg("input", () => SignAssessmentInput, { description: "Which, as it was seen." })
    input: SignAssessmentInput,
    @Ctx() context: WritingContext,
  ): Promise<SignAssessmentPayload> {
    return put(context, input, "SIGNED");
  }

  @Mutation(() => SignAssessmentPayload, {
    description: "Confirms what the viewer's own agency contributed to an assessment, as it stands.",
  })
  confirmContribution(
    @Arg("input", () => SignAssessmentInput, { description: "Which, as it was seen." })
    input: SignAssessmentInput,
    @Ctx() context: WritingContext,
  ): Promise<SignAssessmentPayload> {
    return put(context, input, "CONFIRMED");
  }
}

const sentences: Partial<Record<ErrorCode, string>> = {
  FORBIDDEN: "An assessment is signed by its lead professional.",
  CONFLICT: "There is nothing new to sign.",
};

async function put(
  context: WritingContext,
  input: SignAssessmentInput,
  kind: "SIGNED" | "CONFIRMED",
): Promise<SignAssessmentPayload> {
  const [caseId, assessmentId] = [asId(input.caseId), asId(input.assessmentId)];
  return context.open([caseId], async (view) => {
    if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
    const signed = await context.once(async () => {
      const now = await versionsView(await openCasePage(view, caseId), Selection.none);
      if (now?.assessmentId !== assessmentId) throw new TellonceError("NOT_FOUND");
      if (now.state !== input.state) return null;
      const refuse = (code: ErrorCode) => new TellonceError(code, sentences[code]);
      if (kind === "SIGNED" && !isLeadFor(view, caseId)) throw refuse("FORBIDDEN");
      const id = newId();
      const may = kind === "SIGNED" ? now.viewerCan.sign : now.viewerCan.confirm;
      // What the viewer sees is signed already: whether something else has changed is not for them to learn.
      const isNothing = kind === "SIGNED" ? now.unsigned === 0 : !may;
      if (isNothing) throw refuse("CONFLICT");
      const refusal = await sign(view.transaction, context.doorRequest, { caseId, assessmentId, id, kind });
      if (refusal !== null) throw refuse(refusal);
      view.trail.changed(kind === "SIGNED" ? "assessment signed" : "contribution confirmed", id);
      return id;
    });
    return { signed: signed !== null };
  });
}

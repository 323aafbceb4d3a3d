import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Context } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { AgreementComparison } from "../../model/agreements/AgreementComparison.js";
import { AgreementDiff } from "../../model/agreements/AgreementDiff.js";
import { AgreementRecord } from "../../model/agreements/AgreementRecord.js";
import { AgreementChangeInput } from "../../model/agreements/inputs.js";
import { PurposeEnum } from "../../model/enums.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import { asId } from "../ids.js";
import { agreementView } from "./agreementView.js";
import { compareAgreements } from "./compareAgreements.js";
import { previewAgreement } from "./previewAgreement.js";
import { readAgreements } from "./readAgreements.js";

/** The information sharing agreements: they touch no subject. */
@Resolver()
export class AgreementResolver {
  @Query(() => [AgreementRecord], {
    description:
      "Every agreement that was ever proposed or recorded here, by name, the latest of a name first. Needs no purpose.",
  })
  async agreements(@Ctx() context: Context): Promise<AgreementRecord[]> {
    const { agreements, reader } = await readAgreements(context);
    return agreements.map((row) => agreementView(row, reader));
  }

  @Query(() => AgreementRecord, { description: "One agreement, with its history. Needs no purpose." })
  async agreement(
    @Arg("id", () => ID, { description: "The agreement's id." }) id: string,
    @Ctx() context: Context,
  ): Promise<AgreementRecord> {
    const { agreements, reader } = await readAgreements(context);
    const row = agreements.find((one) => one.id === asId(id));
    if (!row) throw new TellonceError("NOT_FOUND");
    return agreementView(row, reader);
  }

  @Query(() => AgreementDiff, {
    description: "What a change of agreements would open and close, before it is saved. Saves nothing.",
  })
  previewAgreement(
    @Arg("input", () => AgreementChangeInput, { description: "The change." }) input: AgreementChangeInput,
    @Ctx() context: Context,
  ): Promise<AgreementDiff> {
    return context.open([], (view) => previewAgreement(context, view, input), "agreement preview");
  }

  @Query(() => AgreementComparison, {
    description:
      "What the agreements of several areas let one agency see, side by side: for each kind of data what covers it, or what refuses it. Needs no purpose.",
  })
  async compareAgreements(
    @Arg("agencyIds", () => [ID], { description: "The agencies that share, one for each area: at most 12." })
    agencyIds: string[],
    @Arg("withId", () => ID, { description: "The agency with which they share." }) withId: string,
    @Arg("purpose", () => PurposeEnum, { description: "For which purpose it would be shared." })
    purpose: PurposeCode,
    @Ctx() context: Context,
  ): Promise<AgreementComparison> {
    if (agencyIds.length === 0 || agencyIds.length > 12)
      throw new TellonceError("BAD_INPUT", "Compare one to twelve areas.", { fields: ["agencyIds"] });
    const { agreements, reader } = await readAgreements(context);
    return compareAgreements(agreements, reader, {
      agencyIds: agencyIds.map(asId),
      withId: asId(withId),
      purpose,
    });
  }
}

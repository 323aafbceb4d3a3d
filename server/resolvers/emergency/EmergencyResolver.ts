import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { Context, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { loadAgencies } from "../../loaders/agencies.js";
import { type EmergencyList, loadEmergencyUses } from "../../loaders/emergency.js";
import { EmergencyListEnum } from "../../model/emergencyEnums.js";
import { RequestEmergencyAccessInput, ReviewEmergencyUseInput } from "../../model/emergencyInputs.js";
import { EmergencyPayload, EmergencyUse } from "../../model/EmergencyUse.js";
import type { Id } from "../../sharing/facts.js";
import { asId } from "../ids.js";
import { demandEmergency, demandGiven, NOT_ENTITLED, readReason } from "./demand.js";

/** Emergency access: asked for, confirmed, ended, reviewed. What it opens is decided like any read. */
@Resolver()
export class EmergencyResolver {
  @Query(() => [EmergencyUse], {
    description: "Uses of emergency access that concern the viewer, the latest first.",
  })
  async emergencyUses(
    @Arg("list", () => EmergencyListEnum, { description: "Which of them." }) list: EmergencyList,
    @Ctx() context: Context,
  ): Promise<EmergencyUse[]> {
    return context.open([], () => uses(context, list), `emergency uses ${list}`);
  }

  @Mutation(() => EmergencyPayload, {
    description:
      "Asks for emergency access to named people of one case, for at most four hours. The lead professional and the data-protection officer are told at once.",
  })
  async requestEmergencyAccess(
    @Arg("input", () => RequestEmergencyAccessInput, { description: "Why, and to whom." })
    input: RequestEmergencyAccessInput,
    @Ctx() context: WritingContext,
  ): Promise<EmergencyPayload> {
    demandEmergency(context);
    const reason = readReason(input.reason);
    const handles = (input.handles ?? []).map(asId);
    const caseId = input.caseId == null ? null : asId(input.caseId);
    const people = [...new Set((input.personIds ?? []).map(asId))];
    if ((caseId === null) === (handles.length === 0) || (caseId !== null && people.length === 0))
      throw new TellonceError("BAD_INPUT", "Name a case and people of it, or give what locate gave.", {
        fields: ["caseId", "personIds", "handles"],
      });
    const id = newId();
    const change = async () => {
      const made = await context.once(async () => {
        const code = await refusal(
          context,
          "request_emergency($1, $2, $3::smallint, $4, $5, $6, $7, $8, $9, $10, $11)",
          [
            context.doorRequest.assurance,
            context.viewer.sessionId,
            id,
            caseId,
            people,
            [...new Set(handles)],
            input.reasonCode,
            reason,
            input.secondPerson,
          ],
        );
        demandGiven(code, {
          FORBIDDEN: NOT_ENTITLED,
          BAD_INPUT: "Emergency access is for people of this case, by name.",
        });
        context.trail.changed("emergency access asked for", id);
        return id;
      });
      return payload(context, "MINE", made);
    };
    return context.open([], change, ...(caseId === null ? handles : [caseId]));
  }

  @Mutation(() => EmergencyPayload, {
    description:
      "Confirms, as the second person, a use of emergency access by somebody else of the viewer's agency. It does not last longer for it.",
  })
  async confirmEmergencyAccess(
    @Arg("useId", () => ID, { description: "The use." }) useId: string,
    @Ctx() context: WritingContext,
  ): Promise<EmergencyPayload> {
    const id = asId(useId);
    const change = async () => {
      await context.once(async () => {
        const { purpose, assurance } = context.doorRequest;
        const code = await refusal(context, "confirm_emergency($1, $2, $3, $4::smallint, $5)", [
          purpose,
          assurance,
          id,
        ]);
        demandGiven(code, { CONFLICT: "It no longer waits for a second person." });
        context.trail.changed("emergency access confirmed", id);
        return id;
      });
      return payload(context, "CONFIRMED", id);
    };
    return context.open([], change, id);
  }

  @Mutation(() => EmergencyPayload, {
    description: "Ends one's own emergency access, or takes the request back.",
  })
  async endEmergencyAccess(
    @Arg("useId", () => ID, { description: "The use." }) useId: string,
    @Ctx() context: WritingContext,
  ): Promise<EmergencyPayload> {
    const id = asId(useId);
    const change = async () => {
      await context.once(async () => {
        demandGiven(await refusal(context, "end_emergency($1, $2, $3)", [id]));
        context.trail.changed("emergency access ended", id);
        return id;
      });
      return payload(context, "MINE", id);
    };
    return context.open([], change, id);
  }

  @Mutation(() => EmergencyPayload, {
    description: "Says whether somebody else's use of emergency access was justified.",
  })
  async reviewEmergencyUse(
    @Arg("input", () => ReviewEmergencyUseInput, { description: "What was found." })
    input: ReviewEmergencyUseInput,
    @Ctx() context: WritingContext,
  ): Promise<EmergencyPayload> {
    const id = asId(input.useId);
    const note = input.note.trim();
    if (!note) throw new TellonceError("BAD_INPUT", "Say why.", { fields: ["note"] });
    const change = async () => {
      await context.once(async () => {
        const { purpose, assurance } = context.doorRequest;
        const code = await refusal(context, "review_emergency($1, $2, $3, $4::smallint, $5, $6, $7, $8)", [
          purpose,
          assurance,
          newId(),
          id,
          input.outcome,
          note,
        ]);
        demandGiven(code, {
          FORBIDDEN:
            "Somebody else reviews a use of emergency access: neither who used it nor who confirmed it.",
          CONFLICT: "This use has been reviewed already.",
        });
        context.trail.changed("emergency access reviewed", id);
        return id;
      });
      return payload(context, input.outcome === "NEEDS_INFORMATION" ? "TO_REVIEW" : "REVIEWED", id);
    };
    return context.open([], change, id);
  }
}

/** What the door answers: the code of a refusal, or null. */
async function refusal(context: Context, call: string, values: unknown[]): Promise<string | null> {
  const { partnershipId, accountId } = context.doorRequest;
  const [answer] = await context.transaction.rows<{ code: string | null }>(`select door.${call} as code`, [
    partnershipId,
    accountId,
    ...values,
  ]);
  return answer!.code;
}

/** Each case listed is noted as asked for, like one that is opened. @throws INDETERMINATE where the purpose is none of the viewer's. */
async function uses(context: Context, list: EmergencyList, id: Id | null = null): Promise<EmergencyUse[]> {
  const agencies = await loadAgencies(context.transaction);
  const found = await loadEmergencyUses(context.transaction, context.doorRequest, agencies, list, id);
  if (!found) throw new TellonceError("INDETERMINATE");
  for (const { caseId } of found) if (caseId !== null) context.trail.asked(caseId);
  return found;
}

const payload = async (context: Context, list: EmergencyList, id: Id): Promise<EmergencyPayload> => ({
  use: (await uses(context, list, id))[0] ?? null,
});

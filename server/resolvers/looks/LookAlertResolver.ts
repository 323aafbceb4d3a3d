import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { outcomeOf } from "../../audit/loggedEntry.js";
import { findLookAlert } from "../../audit/lookAlert.js";
import { placeKeysOf } from "../../audit/placeKeys.js";
import { Context, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { callDoor } from "../../loaders/callDoor.js";
import { loadAlerts, moment } from "../../loaders/emergency.js";
import { loadLookWatch } from "../../loaders/looks.js";
import { AlertPayload } from "../../model/Alert.js";
import { LookAlert } from "../../model/looks/LookAlert.js";
import { LookWatch, StaffHomeInput, TriageAlertInput } from "../../model/looks/LookWatch.js";
import type { Category } from "../../sharing/categories.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import { asId } from "../ids.js";
import { demandGiven } from "../emergency/demand.js";

/** Unusual looks at records, for the data-protection officer whose they are; and what alerts go by. */
@Resolver()
export class LookAlertResolver {
  @Query(() => LookAlert, {
    description:
      "One alert about an unusual look: why, the rows of the audit behind it within the officer's remit, and what was done about it.",
  })
  async lookAlert(
    @Arg("id", () => ID, { description: "The alert." }) id: string,
    @Ctx() context: Context,
  ): Promise<LookAlert> {
    const alertId = asId(id);
    context.trail.asked(alertId);
    const { keys } = context.asked;
    const { alert, entries, more } = await findLookAlert(
      context.transaction,
      keys,
      context.doorRequest,
      alertId,
    );
    return {
      ...alert,
      createdAt: moment(alert.createdAt)!,
      rows: entries.map(({ entry, caseReference, shown }) => ({
        id: entry.id,
        at: entry.at,
        operation: entry.content.operation,
        outcome: outcomeOf(entry),
        purpose: entry.content.purpose as PurposeCode | null,
        caseReference,
        shown: shown as Category[],
      })),
      more,
      steps: alert.steps.map((step) => ({ ...step, at: moment(step.at)! })),
    };
  }

  @Query(() => LookWatch, {
    description:
      "Whom alerts about unusual looks hold for well known, and of whom at the officer's agency they know where they live.",
  })
  lookWatch(@Ctx() context: Context): Promise<LookWatch> {
    return context.open([], () => watch(context), "look watch");
  }

  @Mutation(() => AlertPayload, {
    description:
      "Notes what an officer does about an unusual look: takes it up, asks for more, or says what came of it.",
  })
  triageAlert(
    @Arg("input", () => TriageAlertInput, { description: "The step." }) input: TriageAlertInput,
    @Ctx() context: WritingContext,
  ): Promise<AlertPayload> {
    const alertId = asId(input.alertId);
    const note = input.note?.trim() || null;
    if (note === null && input.step !== "TAKEN_UP")
      throw new TellonceError("BAD_INPUT", "Say what was found, is asked, or was done about it.", {
        fields: ["note"],
      });
    return change(
      context,
      alertId,
      "triage_alert",
      [newId(), alertId, input.step, note],
      { what: `alert ${input.step}`, id: alertId },
      async () => {
        const alerts = (await loadAlerts(context.transaction, context.doorRequest)) ?? [];
        return { alert: alerts.find((one) => one.id === alertId) ?? null };
      },
    );
  }

  @Mutation(() => LookWatch, {
    description: "Puts somebody on the list of well-known people of the officer's agency, or takes them off.",
  })
  markWellKnown(
    @Arg("personReference", () => String, { description: "The person's record number." }) reference: string,
    @Arg("isWellKnown", () => Boolean, { description: "Whether they are to be on the list." })
    isWellKnown: boolean,
    @Ctx() context: WritingContext,
  ): Promise<LookWatch> {
    const id = newId();
    const person = reference.trim();
    return change(
      context,
      `record ${person}`,
      "mark_well_known",
      [id, person, !isWellKnown],
      { what: isWellKnown ? "well known" : "no longer well known", id },
      () => watch(context),
    );
  }

  @Mutation(() => LookWatch, {
    description:
      "Records where somebody at the officer's agency lives, or takes it back. It is kept as keyed hashes, which nobody can read.",
  })
  recordStaffHome(
    @Arg("input", () => StaffHomeInput, { description: "Who, and where." }) input: StaffHomeInput,
    @Ctx() context: WritingContext,
  ): Promise<LookWatch> {
    const id = asId(input.practitionerId);
    const [line, postcode] = [input.firstLine?.trim() ?? "", input.postcode?.trim() ?? ""];
    if ((line === "") !== (postcode === ""))
      throw new TellonceError("BAD_INPUT", "Give the first line and the postcode.", {
        fields: ["firstLine", "postcode"],
      });
    const kept = line === "" ? null : placeKeysOf(context.asked.keys, line, postcode);
    return change(
      context,
      id,
      "keep_home",
      [id, kept?.address ?? null, kept?.street ?? null],
      { what: kept ? "staff home recorded" : "staff home taken back", id },
      () => watch(context),
    );
  }
}

/** Calls a door that answers with the code of a refusal or null. */
async function change<Result>(
  context: WritingContext,
  asked: string,
  door: string,
  values: readonly unknown[],
  { what, id }: { what: string; id: string },
  then: () => Promise<Result>,
): Promise<Result> {
  const { transaction, doorRequest } = context;
  const work = async () => {
    await context.once(async () => {
      demandGiven(await callDoor(transaction, door, doorRequest, ...values), {
        CONFLICT: "This has been done already.",
      });
      context.trail.changed(what, id);
      return id;
    });
    return then();
  };
  return context.open([], work, asked);
}

/** @throws FORBIDDEN for who is no data-protection officer. */
async function watch(context: Context): Promise<LookWatch> {
  const found = await loadLookWatch(context.transaction, context.doorRequest);
  if (!found) throw new TellonceError("FORBIDDEN");
  return found;
}

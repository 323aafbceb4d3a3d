import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Context, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { callDoor } from "../../loaders/callDoor.js";
import { loadAlerts } from "../../loaders/emergency.js";
import { Alert, AlertPayload } from "../../model/Alert.js";
import { asId } from "../ids.js";
import { demandGiven } from "./demand.js";

/** What people at work are told to look at. */
@Resolver()
export class AlertResolver {
  @Query(() => [Alert], { description: "What the viewer is told to look at, the latest first, at most 200." })
  async alerts(@Ctx() context: Context): Promise<Alert[]> {
    return context.open([], () => mine(context), "alerts");
  }

  @Mutation(() => AlertPayload, { description: "Notes that an alert was seen." })
  async markAlertSeen(
    @Arg("id", () => ID, { description: "The alert." }) alertId: string,
    @Ctx() context: WritingContext,
  ): Promise<AlertPayload> {
    const id = asId(alertId);
    const { transaction, doorRequest } = context;
    const change = async () => {
      await context.once(async () => {
        demandGiven(await callDoor(transaction, "mark_alert_seen", doorRequest, id));
        context.trail.changed("alert seen", id);
        return id;
      });
      return { alert: (await mine(context)).find((one) => one.id === id) ?? null };
    };
    return context.open([], change, id);
  }
}

/** Each case named is noted as asked for. @throws INDETERMINATE where the purpose is none of the viewer's. */
async function mine(context: Context): Promise<Alert[]> {
  const alerts = await loadAlerts(context.transaction, context.doorRequest);
  if (!alerts) throw new TellonceError("INDETERMINATE");
  for (const { caseId } of alerts) if (caseId !== null) context.trail.asked(caseId);
  return alerts;
}

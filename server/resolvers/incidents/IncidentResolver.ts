import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { Selection } from "../../access/Selection.js";
import { readIncidents } from "../../audit/incidents.js";
import { findScope } from "../../audit/incidentScope.js";
import type { IncidentScope } from "../../audit/ScopeSum.js";
import { Context, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { callDoor } from "../../loaders/callDoor.js";
import { Incident, IncidentPayload, IncidentReport } from "../../model/incidents/Incident.js";
import { ActOnIncidentInput, RecordIncidentInput } from "../../model/incidents/inputs.js";
import { asId } from "../ids.js";
import { demandDone } from "../rights/demandDone.js";
import { incidentView } from "./incidentView.js";
import { notificationOf } from "./notification.js";

const PEOPLE_AT_MOST = 500;
const ACCOUNTS_AT_MOST = 200;

/** What of a report is summed up from the audit: all but the breach itself. */
const SUMMED_UP: readonly Exclude<keyof IncidentReport, "incident">[] = [
  "peopleCount",
  "casesCount",
  "times",
  "exports",
  "people",
  "accounts",
  "kinds",
  "notification",
];
const NOT_ASKED: IncidentScope = { people: [], accounts: [], kinds: [], cases: 0, times: 0, exports: 0 };

/** The record of personal data breaches, for the officers of the agency that keeps it. Looking is itself audited. */
@Resolver()
export class IncidentResolver {
  @Query(() => [Incident], {
    description: "The breaches in the record of the officer's agency, the latest first, at most 200.",
  })
  async incidents(@Ctx() context: Context): Promise<Incident[]> {
    context.trail.asked("record of breaches");
    const { now, incidents } = await readIncidents(context.transaction, context.doorRequest);
    return incidents.map((one) => incidentView(one, new Date(now)));
  }

  @Query(() => IncidentReport, {
    description:
      "One breach, with who and what it touched as far as the audit within the officer's remit tells, and the text with which it is reported. Whom it touched takes half a minute where a million looks are summed up; the breach by itself is told at once.",
  })
  async incident(
    @Arg("id", () => ID, { description: "The breach." }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IncidentReport> {
    const incidentId = asId(id);
    context.trail.asked(`breach ${incidentId}`);
    const { transaction, doorRequest, asked } = context;
    const record = await readIncidents(transaction, doorRequest, incidentId);
    const [facts] = record.incidents;
    if (!facts) throw new TellonceError("NOT_FOUND");
    const incident = incidentView(facts, new Date(record.now));
    const { from, until } = incident;
    const question = { accountId: facts.accountId, clientId: facts.clientId, from, until };
    const selection = Selection.of(info);
    const scope = SUMMED_UP.some((field) => selection.has(field))
      ? await findScope(transaction, asked.keys, doorRequest, question)
      : NOT_ASKED;
    return {
      incident,
      peopleCount: scope.people.length,
      casesCount: scope.cases,
      times: scope.times,
      exports: scope.exports,
      people: scope.people.slice(0, PEOPLE_AT_MOST),
      accounts: scope.accounts.slice(0, ACCOUNTS_AT_MOST),
      kinds: scope.kinds,
      notification: notificationOf(record, incident, scope),
    };
  }

  @Mutation(() => IncidentPayload, {
    description:
      "Puts a breach into the record of the officer's agency. Its 72 hours run from when the agency became aware.",
  })
  async recordIncident(
    @Arg("input", () => RecordIncidentInput, { description: "What happened, when, and by whom." })
    input: RecordIncidentInput,
    @Ctx() context: WritingContext,
  ): Promise<IncidentPayload> {
    const id = newId();
    const said = {
      what: input.what.trim(),
      accountId: input.accountId ? asId(input.accountId) : null,
      clientId: input.clientId?.trim() || null,
      from: input.from,
      until: input.until ?? null,
      awareAt: input.awareAt,
    };
    if (said.what.length < 3)
      throw new TellonceError("BAD_INPUT", "Say what happened.", { fields: ["what"] });
    const change = () =>
      context.once(async () => {
        demandDone(
          await callDoor(
            context.transaction,
            "record_incident",
            context.doorRequest,
            id,
            JSON.stringify(said),
          ),
        );
        context.trail.changed("breach recorded", id);
        return id;
      });
    return { id: await context.open([], change, "record breach") };
  }

  @Mutation(() => IncidentPayload, {
    description:
      "Records what is done about a breach: its risk, the report, telling the people, its outcome.",
  })
  async actOnIncident(
    @Arg("input", () => ActOnIncidentInput, { description: "What is done, and when." })
    input: ActOnIncidentInput,
    @Ctx() context: WritingContext,
  ): Promise<IncidentPayload> {
    const incidentId = asId(input.incidentId);
    const { kind, at } = input;
    const isJudged = kind === "ASSESSED";
    const note = input.note?.trim() || null;
    const [consequences, measures] = [input.consequences?.trim() || null, input.measures?.trim() || null];
    const missing = isJudged
      ? Object.entries({ risk: input.risk ?? null, consequences, measures })
      : ["NOT_REPORTED", "PEOPLE_NOT_TOLD", "CLOSED"].includes(kind)
        ? [["note", note] as const]
        : [];
    const fields = missing.filter(([, value]) => value === null || value.length < 3).map(([name]) => name);
    if (fields.length > 0)
      throw new TellonceError("BAD_INPUT", "Say why, what may come of it and what is done.", { fields });
    const said = isJudged ? { kind, at, risk: input.risk, consequences, measures, note } : { kind, at, note };
    const change = () =>
      context.once(async () => {
        demandDone(
          await callDoor(
            context.transaction,
            "act_on_incident",
            context.doorRequest,
            newId(),
            incidentId,
            JSON.stringify(said),
          ),
        );
        context.trail.changed(`breach: ${kind}`, incidentId);
        return incidentId;
      });
    return { id: await context.open([], change, incidentId) };
  }
}

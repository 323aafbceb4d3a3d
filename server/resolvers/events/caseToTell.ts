import type pg from "pg";
import type { AuditKeys } from "../../audit/keys.js";
import type { Viewer } from "../../auth/viewer.js";
import { recordNotSent } from "../../access/notSent.js";
import { recordShown, shows } from "../../access/withhold.js";
import { Selection } from "../../access/Selection.js";
import { Context, type View } from "../../context.js";
import { EpochMoved, inSnapshot } from "../../database/transaction.js";
import { TellonceError } from "../../errors.js";
import { loadConsents } from "../../loaders/consents.js";
import { loadAnsweredRequest, loadEventRows } from "../../loaders/eventRows.js";
import type { DeliveryKind } from "../../model/events/enums.js";
import type { Id } from "../../sharing/facts.js";
import { casePages } from "../case/casePages.js";
import { consentView } from "../case/consents.js";
import { ownRow } from "../tasks/taskViews.js";

/** An event that has not been decided yet. */
export interface EventToTell {
  kind: DeliveryKind;
  /** The cases that it may be told of: the first that the viewer may see it in counts. */
  cases: readonly Id[];
  sourceId: Id | null;
}

/** To whom it may be told, and how that is recorded. */
export interface ToldTo {
  viewer: Viewer;
  purpose: string;
  requestId: string;
  operation: string;
}

/** Whether it is told, and with a link to which case; none in a trial. */
export type Told = { told: false } | { told: true; caseId: Id | null };

/**
 * Decides for somebody, as of now and for their purpose, whether they may see what happened, by the door and the decider of
 * any read that they make themselves. That they are told is in the audit when this returns.
 * @throws EpochMoved where a fact changed meanwhile; AUDIT_UNAVAILABLE: then nothing may be sent.
 */
export async function caseToTell(
  api: pg.Pool,
  keys: AuditKeys,
  { viewer, purpose, requestId, operation }: ToldTo,
  event: EventToTell,
): Promise<Told> {
  let context: Context | undefined;
  const decided = inSnapshot(api, async (transaction): Promise<Told> => {
    context = new Context(
      {
        viewer,
        purpose,
        purposeReason: null,
        requestId,
        idempotencyKey: null,
        leaves: [],
        keys,
        demonstration: false,
        sendsMail: false,
      },
      { name: operation, hash: "" },
      transaction,
    );
    const told = event.kind === "TEST" ? await onTrial(context) : await inFirstCase(context, event);
    if (told.told) await context.record();
    return told;
  });
  return decided.catch(async (error: unknown) => {
    // Its row is in the audit and stays there: the message does not leave.
    if (error instanceof EpochMoved && context?.leaf !== undefined) await recordNotSent(api, context);
    throw error;
  });
}

/** A trial is about nobody; it goes to a system that has access still. */
const onTrial = (context: Context): Promise<Told> =>
  refusedAs(() => context.open([], async () => ({ told: true, caseId: null }), "webhook trial"));

async function inFirstCase(context: Context, event: EventToTell): Promise<Told> {
  for (const caseId of event.cases) {
    const told = await refusedAs(() =>
      context.open([caseId], async (view) =>
        (await isTold(context, view, caseId, event)) ? { told: true, caseId } : { told: false },
      ),
    );
    if (told.told) return told;
  }
  return { told: false };
}

async function isTold(
  context: Context,
  view: View,
  caseId: Id,
  { kind, sourceId }: EventToTell,
): Promise<boolean> {
  const page = (await casePages(view)).get(caseId);
  if (!page || sourceId === null || kind === "TEST") return false;
  if (kind === "CONSENT_CHANGED") {
    const row = (await loadConsents(view.transaction, page.people)).find(({ id }) => id === sourceId);
    if (!row || consentView(page, row, Selection.none) === null) return false;
    recordShown(view, caseId, row, FIELD);
    return true;
  }
  const rows =
    kind === "REQUEST_ANSWERED"
      ? await answered()
      : await loadEventRows(view.transaction, kind, caseId, sourceId);
  const seen = rows.find((row) => shows(view, caseId, row, row.locates));
  if (seen) recordShown(view, caseId, seen, FIELD);
  return seen !== undefined;

  async function answered() {
    const subjects = await loadAnsweredRequest(view.transaction, context.doorRequest, caseId, sourceId!);
    const known = (subjects ?? []).filter((id) => page!.people.includes(id));
    return known.length > 0 ? [{ ...ownRow(page!, known), locates: false }] : [];
  }
}

/** Whoever would be refused is told nothing. */
async function refusedAs(work: () => Promise<Told>): Promise<Told> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TellonceError && REFUSALS.has(error.code)) return { told: false };
    throw error;
  }
}

const REFUSALS: ReadonlySet<string> = new Set(["INDETERMINATE", "STEP_UP_REQUIRED", "UNAUTHENTICATED"]);
const FIELD = "Event.kind";

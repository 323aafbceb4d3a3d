import { shows } from "../../access/withhold.js";
import type { Context, View } from "../../context.js";
import { readNotices } from "../../audit/rights.js";
import { loadWaiting } from "../../loaders/caseLife.js";
import { loadAlerts, loadEmergencyUses } from "../../loaders/emergency.js";
import { loadRecentMessages } from "../../loaders/messages.js";
import {
  loadNotificationCases,
  loadRecentMerges,
  loadRecentSignatures,
  type RecentMerge,
} from "../../loaders/notifications.js";
import { loadReferrals } from "../../loaders/referrals.js";
import { loadRequests, loadReviewsDue, loadTaskCases } from "../../loaders/requests.js";
import type { NotificationKind } from "../../model/notifications/enums.js";
import { startOf } from "../../model/startOf.js";
import { plusDays } from "../../sharing/calendar.js";
import type { Id, Instant } from "../../sharing/facts.js";
import { NOTICE_DAYS } from "../../sharing/tasks.js";
import { londonDay } from "../../sharing/time.js";
import type { CasePage } from "../case/CasePage.js";
import { casePages } from "../case/casePages.js";
import { dueIn } from "../home/dueIn.js";
import { ownRow } from "../tasks/taskViews.js";
import { type Told, toldDue, toldOf, toldWithout } from "./told.js";

/**
 * What the viewer is told of, the latest first: worked out anew of what is stored, and only what they may see. In an
 * emergency nothing.
 */
export async function findNotifications(context: Context): Promise<Told[]> {
  const apart = await context.open([], (view) => withoutCases(context, view), "notifications");
  if (apart === null) return [];
  const told = context.viewer.kind === "DPO" ? apart : [...apart, ...(await inCases(context))];
  return told.toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

/** What is told with nothing of a family: alerts, offers, referrals, and to officers reviews. Null in an emergency. */
async function withoutCases(context: Context, view: View): Promise<Told[] | null> {
  const { transaction, doorRequest } = context;
  if (view.emergency) return null;
  const alerts = (await loadAlerts(transaction, doorRequest)) ?? [];
  const isOfficer = context.viewer.kind === "DPO";
  const { offers } = isOfficer ? { offers: [] } : await loadWaiting(transaction, doorRequest);
  const reviews = (isOfficer && (await loadReviewsDue(transaction, doorRequest))) || [];
  const uses = (isOfficer && (await loadEmergencyUses(transaction, doorRequest, NONE, "TO_REVIEW"))) || [];
  const told = [
    ...alerts
      .filter(({ seenAt }) => seenAt === null)
      .map((one) =>
        toldWithout(
          one.kind as NotificationKind,
          one.caseId,
          one.caseReference,
          one.id,
          micros(one.createdAt),
        ),
      ),
    ...offers.map((one) =>
      toldWithout(one.kind as NotificationKind, one.caseId, one.reference, one.id, micros(one.madeAt)),
    ),
    ...(isOfficer ? await noticesTo(context) : await referredTo(context, view)),
    ...uses
      .filter(({ mayReview }) => mayReview)
      .map(({ id, caseId, caseReference, grantedAt, reviewBy, overdue }) => {
        const at = micros((overdue ? reviewBy : null) ?? grantedAt!);
        const dueOn = reviewBy && londonDay(micros(reviewBy));
        return { ...toldWithout("EMERGENCY_REVIEW", caseId, caseReference, id, at), dueOn, overdue };
      }),
    ...reviews.map(({ decisionId, caseId, reference, dueOn }) => {
      const overdue = dueOn < view.today;
      const at = startOf(plusDays(dueOn, overdue ? 1 : -NOTICE_DAYS));
      return { ...toldWithout("DECISION_REVIEW", caseId, reference, decisionId, at), dueOn, overdue };
    }),
  ];
  for (const { caseId } of told) if (caseId !== null) context.trail.asked(caseId);
  return told;
}

/** What an officer's agency was told of data that it had been shown, until it has done its part. */
async function noticesTo({ transaction, doorRequest }: Context): Promise<Told[]> {
  const waiting = (await readNotices(transaction, doorRequest))?.filter(({ doneAt }) => doneAt === null);
  return (waiting ?? []).map(({ id, toldAt }) =>
    toldWithout("RECIPIENT_NOTICE", null, null, id, micros(toldAt)),
  );
}

/** Referrals that wait at the viewer's agency, and what others said lately of the viewer's own. */
async function referredTo({ transaction, doorRequest, trail }: Context, view: View): Promise<Told[]> {
  const { sent, received } = await loadReferrals(transaction, doorRequest);
  const lately = startOf(plusDays(view.today, -NOTICE_DAYS));
  const told: (readonly [NotificationKind, Id, string | null])[] = [
    ...received.map((one) => ["REFERRAL_RECEIVED", one.id, one.sentAt] as const),
    ...sent
      .filter(({ state }) => state !== "WITHDRAWN")
      .map((one) => ["REFERRAL_ANSWERED", one.id, one.answeredAt] as const),
    ...sent.map((one) => ["REFERRAL_OUTCOME", one.id, one.outcomeAt] as const),
  ];
  return told.flatMap(([kind, id, at]) => {
    if (at === null || (kind !== "REFERRAL_RECEIVED" && micros(at) < lately)) return [];
    trail.asked(id);
    return [toldWithout(kind, null, null, id, micros(at))];
  });
}

async function inCases(context: Context): Promise<Told[]> {
  const { transaction, doorRequest } = context;
  const { cases: led } = await loadTaskCases(transaction, doorRequest);
  const caseIds = [...new Set([...led, ...(await loadNotificationCases(transaction, doorRequest))])];
  if (caseIds.length === 0) return [];
  const pages = new Map<Id, CasePage>();
  const told = await context.openEach(
    caseIds,
    AT_ONCE,
    async (view) => {
      const here = await casePages(view);
      for (const [id, page] of here) pages.set(id, page);
      const due = [...(await dueIn(context, view, here)).values()].flat();
      return [
        ...due.map(toldDue).filter((one) => one !== null),
        ...(await answeredIn(context, view, here)),
        ...(await signedIn(view, here)),
        ...(await writtenIn(view, here)),
      ];
    },
    "notifications",
  );
  const merges = await loadRecentMerges(transaction, doorRequest, [...pages.keys()]);
  return [...told.flat(), ...mergedIn(pages, merges)];
}

/** Who used it is not told here. */
const NONE = new Map<never, never>();

/** As many cases as one opening of the door has in the list of families. */
const AT_ONCE = 100;

/** What the viewer asked and the lead has answered, lately. */
async function answeredIn(context: Context, view: View, pages: ReadonlyMap<Id, CasePage>): Promise<Told[]> {
  const lately = startOf(plusDays(londonDay(view.at), -NOTICE_DAYS));
  const requests = await loadRequests(view.transaction, context.doorRequest, [...pages.keys()]);
  return requests.flatMap((one) => {
    const page = pages.get(one.caseId);
    if (!page || !one.mine || one.endedAt === null || one.state === "CANCELLED") return [];
    const row = ownRow(
      page,
      one.subjects.filter((id) => page.people.includes(id)),
    );
    const at = micros(one.endedAt);
    if (at < lately || !shows(view, one.caseId, row, false)) return [];
    return [toldOf(page, "REQUEST_ANSWERED", one.id, at, row, { requestId: one.id })];
  });
}

async function signedIn(view: View, pages: ReadonlyMap<Id, CasePage>): Promise<Told[]> {
  const me = view.facts.viewer?.practitionerId ?? null;
  return (await loadRecentSignatures(view.transaction, [...pages.keys()], me)).flatMap((row) => {
    const page = pages.get(row.case_id);
    if (!page || !shows(view, row.case_id, row, false)) return [];
    return [toldOf(page, "ASSESSMENT_SIGNED", row.id, micros(row.signed_at), row)];
  });
}

/** Messages to the viewer or their agency that they may read. */
async function writtenIn(view: View, pages: ReadonlyMap<Id, CasePage>): Promise<Told[]> {
  const { agencyId = null, practitionerId = null } = view.facts.viewer ?? {};
  const rows = await loadRecentMessages(view.transaction, [...pages.keys()], { agencyId, practitionerId });
  return rows.flatMap((row) => {
    const page = pages.get(row.case_id);
    if (!page || !shows(view, row.case_id, row, false)) return [];
    return [toldOf(page, "MESSAGE", row.id, micros(row.sent_at), row)];
  });
}

/** Merges of two people each of whom the viewer knows by name; told once, whatever cases they are in. */
function mergedIn(pages: ReadonlyMap<Id, CasePage>, merges: readonly RecentMerge[]): Told[] {
  const told = new Map<Id, Told>();
  for (const { id, caseId, people, at } of merges) {
    const page = pages.get(caseId);
    const names = people.map((person) => nameOf(page ? [page, ...pages.values()] : [], person));
    const [one, other] = names;
    if (page && one && other && !told.has(id))
      told.set(id, toldOf(page, "RECORDS_MERGED", id, at, one.row, { from: [one, other] }));
  }
  return [...told.values()];
}

/** The name by which the viewer knows somebody, in the first of these cases where they do. */
function nameOf(pages: readonly CasePage[], person: Id) {
  for (const page of pages)
    for (const row of page.people.includes(person) ? (page.rows.get(person)?.name ?? []) : [])
      if (shows(page.view, page.caseId, row, false)) return { page, row };
  return undefined;
}

const micros = (instant: Date | string): Instant => new Date(instant).getTime() * 1000;

import type { GovernedRow } from "../../access/withhold.js";
import type { NotificationKind } from "../../model/notifications/enums.js";
import { startOf } from "../../model/startOf.js";
import { plusDays } from "../../sharing/calendar.js";
import type { Day, Id, Instant } from "../../sharing/facts.js";
import { NOTICE_DAYS } from "../../sharing/tasks.js";
import type { CasePage } from "../case/CasePage.js";
import type { Due } from "../home/dueIn.js";
import { taskId } from "../tasks/taskViews.js";

/** Something that the viewer is told of: it exists for them. */
export interface Told {
  id: string;
  kind: NotificationKind;
  at: Instant;
  caseId: Id | null;
  caseReference: string | null;
  /** The rows of families' records that say it, each of which the viewer may see; none where it says nothing of a family. */
  from: readonly { page: CasePage; row: GovernedRow }[];
  requestId: Id | null;
  dueOn: Day | null;
  overdue: boolean;
}

/** Something told with the record of a case. */
export const toldOf = (
  page: CasePage,
  kind: NotificationKind,
  about: Id,
  at: Instant,
  row: GovernedRow,
  more: Partial<Told> = {},
): Told => ({
  ...toldWithout(kind, page.caseId, page.view.references[page.caseId] ?? "", about, at),
  from: [{ page, row }],
  ...more,
});

/** Something told with nothing of any family. */
export const toldWithout = (
  kind: NotificationKind,
  caseId: Id | null,
  caseReference: string | null,
  about: Id,
  at: Instant,
): Told => ({
  id: taskId(kind, caseId ?? "", about),
  kind,
  at,
  caseId,
  caseReference,
  from: [],
  requestId: null,
  dueOn: null,
  overdue: false,
});

/** Something to be done: told when it comes near or is recorded, and anew when its day has passed. Null where no moment is known. */
export function toldDue({ page, kind, id, row, requestId, dueOn, overdue, since }: Due): Told | null {
  if (kind === "UNSIGNED_ASSESSMENT") return null;
  const days = kind === "PLAN_ACTION" ? ACTION_DAYS : NOTICE_DAYS;
  if (kind === "PLAN_ACTION" && plusDays(dueOn!, -days) > page.view.today) return null;
  const near = dueOn === null ? null : startOf(plusDays(dueOn, -days));
  const first = since === null ? near : NEAR_OR_RECORDED.has(kind) ? Math.max(since, near ?? 0) : since;
  const at = overdue ? Math.max(startOf(plusDays(dueOn!, 1)), first ?? 0) : first;
  if (at === null) return null;
  return toldOf(page, kind, id.slice(id.lastIndexOf(".") + 1), at, row, { requestId, dueOn, overdue });
}

/** How long before its day somebody is told of an action: there are many, and the list of families has all that come near. */
const ACTION_DAYS = 7;

/** What is recorded long before it is near, or when it is near already. */
const NEAR_OR_RECORDED = new Set(["PLAN_ACTION", "CONSENT_EXPIRES"]);

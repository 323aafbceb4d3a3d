import type pg from "pg";
import type { AuditKeys } from "../../audit/keys.js";
import { recordShown } from "../../access/withhold.js";
import type { AccountKind, Assurance } from "../../auth/viewer.js";
import { Context } from "../../context.js";
import { inSnapshot } from "../../database/transaction.js";
import { Notification } from "../../model/notifications/Notification.js";
import { loadNotificationMarks } from "../../loaders/notifications.js";
import type { Id, Instant } from "../../sharing/facts.js";
import { PURPOSES } from "../../sharing/purposes.js";
import { ceilingOf, isRole } from "../../sharing/roles.js";
import { findNotifications } from "./findNotifications.js";

interface Somebody {
  partnershipId: Id;
  accountId: Id;
  kind: AccountKind;
  displayName: string;
  roles: readonly string[];
  toldUntil: Instant;
}

/**
 * When the latest came of what somebody has not read and was not told, as it is decided for them now, signed in no more strongly
 * than they must be; null where nothing did. That they are told is audited as what they see.
 * @throws EpochMoved where a fact changed meanwhile.
 */
export async function latestUnread(
  api: pg.Pool,
  keys: AuditKeys,
  { roles, toldUntil, ...account }: Somebody,
): Promise<Instant | null> {
  const purpose = PURPOSES.find(
    ({ code, mode }) =>
      (mode === "CONSENT" || mode === "OVERSIGHT") &&
      roles.some((role) => isRole(role) && ceilingOf(role, code) !== undefined),
  );
  if (!purpose) return null;
  return inSnapshot(api, async (transaction) => {
    const context = new Context(
      {
        viewer: {
          ...account,
          assurance: purpose.assurance as Assurance,
          sessionId: "",
          clientId: null,
          signedInAt: new Date(0),
        },
        purpose: purpose.code,
        purposeReason: null,
        idempotencyKey: null,
        requestId: "",
        leaves: [],
        keys,
        demonstration: false,
        sendsMail: true,
      },
      { name: "NotificationMail", hash: "" },
      transaction,
    );
    const told = await findNotifications(context);
    const marks = await loadNotificationMarks(transaction, context.doorRequest);
    const fresh = told.filter(({ id, at }) => at > toldUntil && (marks[id] ?? 0) < at);
    if (fresh.length === 0) return null;
    for (const { from } of fresh)
      for (const { page, row } of from) recordShown(page.view, page.caseId, row, `${Notification.name}.mail`);
    await context.record();
    return fresh[0]!.at;
  });
}

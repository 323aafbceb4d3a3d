import type pg from "pg";
import type { AuditKeys } from "../../audit/keys.js";
import type { Id } from "../../sharing/facts.js";
import { caseToTell, type EventToTell, type Told } from "./caseToTell.js";

interface ToWebhook extends EventToTell {
  id: Id;
  partnershipId: Id;
  webhookId: Id;
  accountId: Id;
  displayName: string;
  purpose: string;
}

/** Decides whether a webhook's system is told. The webhook stands in the audit as the client, and the message as the request. */
export const toWebhook = (
  api: pg.Pool,
  keys: AuditKeys,
  { id, webhookId, partnershipId, accountId, displayName, purpose, ...event }: ToWebhook,
): Promise<Told> =>
  caseToTell(
    api,
    keys,
    {
      viewer: {
        partnershipId,
        accountId,
        displayName,
        kind: "SYSTEM",
        // As strong as a system is signed in that proves its key: SHARING.md, stage 0.
        assurance: 2,
        sessionId: "",
        clientId: webhookId,
        signedInAt: new Date(0),
      },
      purpose,
      requestId: id,
      operation: "Webhook",
    },
    event,
  );

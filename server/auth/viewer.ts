import type { Request } from "express";

export const ACCOUNT_KINDS = ["PRACTITIONER", "SYSTEM", "FAMILY", "DPO", "COMMISSIONER"] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** How surely we know who this is: authenticator assurance level 1 to 3 of NIST SP 800-63B, which NHS CIS2 follows. */
export type Assurance = 1 | 2 | 3;

/**
 * Who asks. Agency, roles and every sharing fact are deliberately absent: they are read from the database in the
 * request's own snapshot, so that no session can keep an agency or a role alive that has ended.
 */
export interface Viewer {
  accountId: string;
  partnershipId: string;
  kind: AccountKind;
  displayName: string;
  assurance: Assurance;
  /** Names the session or the token in the audit; knowing it signs nobody in. */
  sessionId: string;
  /** The client that a bearer token was given to; null for a person in a browser. */
  clientId: string | null;
  signedInAt: Date;
}

declare global {
  namespace Express {
    interface Request {
      viewer?: Viewer;
    }
  }
}

/** The viewer of a request that only signed-in people reach. @throws Error where `identify` has not set one. */
export function getViewer(request: Request): Viewer {
  if (!request.viewer)
    throw new Error("This request has no viewer: it must come after identify and a rule that demands one");
  return request.viewer;
}

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
  /** The client that a bearer token was given to, also where it asks on a practitioner's behalf; null for a person in a browser. */
  clientId: string | null;
  signedInAt: Date;
  /** The only purposes for which it may ask: those that a partner's system is registered for. Absent: as the roles say. */
  purposes?: readonly string[];
}

declare global {
  namespace Express {
    interface Request {
      viewer?: Viewer;
    }
  }
}

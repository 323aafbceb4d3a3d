import type { ConsentFacts, Id, Instant, Provision } from "../../sharing/facts.js";

/** A consent as it is recorded, whole: what is exported, and what an import records. */
export interface ConsentStatement {
  id: Id;
  personId: Id;
  /** The agency that obtained it. */
  agencyId: Id;
  obtainedBy: Id;
  giverPersonId: Id | null;
  giverAgencyId: Id | null;
  authority: ConsentFacts["authority"];
  authorityEvidence: string | null;
  capacityNote: string | null;
  givenAt: Instant;
  method: "WRITTEN" | "VERBAL";
  witness: string | null;
  noticeVersion: string;
  noticeLanguage: string;
  interpreter: string | null;
  supersedes: readonly Id[];
  /** Why it no longer counts; null while it does, and while only its days have not come or have passed. */
  ended: Ended | null;
  provisions: readonly Provision[];
}

export type Ended =
  { how: "WITHDRAWN"; at: Instant; note: string | null } | { how: "SUPERSEDED"; by: Id } | { how: "LAPSED" };

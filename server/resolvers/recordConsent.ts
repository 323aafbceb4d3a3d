import { v7 as newId } from "uuid";
import { canRecordConsent } from "../access/rules.js";
import type { View, WritingContext } from "../context.js";
import { TellonceError } from "../errors.js";
import { findNoticeText } from "../loaders/consentNotices.js";
import { StoredConsent, StoredProvision } from "../model/Consent.js";
import type { RecordConsentInput } from "../model/inputs.js";
import { maskOf } from "../sharing/categories.js";
import type { Id, Instant } from "../sharing/facts.js";
import { checkConsent } from "./checkConsent.js";
import { asId } from "./ids.js";

/** What is said of a consent that was not given here and now: when, and to which practitioner of the viewer's agency. */
export interface Elsewhere {
  givenAt?: Instant;
  obtainedBy?: Id;
}

/**
 * Records a consent about somebody of this case: the one way in which a consent comes to be. @throws NOT_FOUND, FORBIDDEN or
 * BAD_INPUT that names the fields, with nothing written.
 */
export async function recordConsent(
  context: WritingContext,
  view: View,
  caseId: Id,
  id: Id,
  input: RecordConsentInput,
  elsewhere: Elsewhere = {},
): Promise<void> {
  demandConsentRight(view, caseId);
  checkConsent(view, caseId, input, elsewhere.givenAt ?? view.at);
  await insert(context, view, id, input, elsewhere);
  context.trail.changed("consent", id);
}

/** @throws NOT_FOUND where the case is absent to the viewer, FORBIDDEN where it is not theirs to record what the family says. */
export function demandConsentRight(view: View, caseId: Id): void {
  if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
  if (!canRecordConsent(view, caseId))
    throw new TellonceError("FORBIDDEN", "The lead professional's agency records consents.");
}

async function insert(
  { manager }: WritingContext,
  view: View,
  id: Id,
  input: RecordConsentInput,
  { givenAt, obtainedBy }: Elsewhere,
): Promise<void> {
  const { partnershipId, accountId } = view.viewer;
  const { agencyId, practitionerId } = view.facts.viewer!;
  const byAgency = input.authority === "CARE_ORDER";
  const common = { partnershipId, personId: asId(input.personId), agencyId: agencyId! };
  await manager.insert(StoredConsent, {
    ...common,
    id,
    giverPersonId: byAgency ? null : asId(input.giverPersonId!),
    giverAgencyId: byAgency ? agencyId : null,
    authority: input.authority,
    authorityEvidence: input.authorityEvidence ?? null,
    capacityNote: input.capacityNote ?? null,
    givenAt: () => (givenAt === undefined ? "now()" : toTimestamp(givenAt)),
    method: input.method,
    witness: input.witness ?? null,
    noticeVersion: input.noticeVersion,
    noticeLanguage: input.noticeLanguage,
    noticeText: await findNoticeText(view.transaction, input.noticeVersion, input.noticeLanguage),
    interpreter: input.interpreter ?? null,
    obtainedBy: obtainedBy ?? practitionerId!,
    supersedes: (input.supersedes ?? []).map(asId),
    recordedBy: accountId,
  });
  await manager.insert(
    StoredProvision,
    input.provisions.map((provision, position) => ({
      ...common,
      id: newId(),
      consentId: id,
      permit: provision.permit,
      agencies: provision.agencyIds.map(asId),
      agencyTypes: provision.agencyTypes,
      categories: maskOf(...provision.categories),
      purposes: provision.purposes,
      fromOn: provision.from,
      untilOn: provision.until ?? null,
      position,
    })),
  );
}

/** An instant as SQL: a Date would lose its microseconds. */
function toTimestamp(instant: Instant): string {
  if (!Number.isSafeInteger(instant)) throw new Error("This is no instant to the microsecond");
  return `timestamptz 'epoch' + ${instant} * interval '1 microsecond'`;
}

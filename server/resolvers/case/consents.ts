import { canRecordConsent } from "../../access/rules.js";
import type { Selection } from "../../access/Selection.js";
import { presentGaps, presentItem } from "../../access/withhold.js";
import { type ConsentRow, loadConsents, type ProvisionRow } from "../../loaders/consents.js";
import { Consent, type ConsentList, type ConsentProvision } from "../../model/Consent.js";
import { categoriesIn } from "../../sharing/categories.js";
import { consentState, findSuperseder } from "../../sharing/consent/consentState.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import type { CasePage } from "./CasePage.js";
import { referTo } from "./person.js";

/** The consents about the people of the case that the viewer may know of. */
export async function consentsView(page: CasePage, selection: Selection): Promise<ConsentList> {
  const rows = await loadConsents(page.view.transaction, page.people);
  return {
    items: rows
      .map((row) => consentView(page, row, selection.at("items")))
      .filter((consent) => consent !== null),
    withheld: selection.has("withheld")
      ? presentGaps(page.view, page.caseId, page.people, "consents", ["AGENCY_INVOLVEMENT"])
      : [],
  };
}

/** One consent; null where the viewer may not know of it. Partner agencies read the sentences about themselves, and no names. */
export function consentView(page: CasePage, row: ConsentRow, selection: Selection): Consent | null {
  const { view, caseId, facts } = page;
  const subject = view.facts.people.find(({ id }) => id === row.person_id);
  const consent = subject?.consents.find(({ id }) => id === row.id);
  const about = referTo(page, row.person_id, selection.at("about"));
  const agencyId = view.facts.viewer?.agencyId;
  const leads = agencyId != null && agencyId === facts.leadAgencyId;
  const family = view.viewer.kind === "FAMILY";
  const mine = family && row.giver_person_id !== null && row.giver_person_id === view.facts.viewer?.personId;
  // Neither parent is told what the other decided; the person whom it is about reads all that was said of them.
  if (family && !mine && row.person_id !== view.facts.viewer?.personId) return null;
  const provisions =
    leads || family
      ? row.provisions
      : row.provisions
          .filter((provision) => concerns(page, provision))
          .map((provision) => ownPartOf(page, provision));
  if (!subject || !consent || !about || provisions.length === 0) return null;
  const state = consentState(consent, subject, view.at, view.today);
  const shown = presentItem(view, Consent, caseId, row, selection, {
    state,
    givenAt: row.given_at,
    withdrawnAt: row.retired_at,
    supersededBy: findSuperseder(consent, subject, view.at)?.id,
    provisions: provisions.map((provision) => provisionView(page, provision)),
    ...((leads || mine) && {
      givenBy: row.giver_person_id && (referTo(page, row.giver_person_id, selection.at("givenBy")) ?? null),
      givenByAgency: row.giver_agency_id && page.agencies.get(row.giver_agency_id),
      authority: row.authority,
      method: row.method,
      witness: row.witness,
      noticeVersion: row.notice_version,
      noticeLanguage: row.notice_language,
      noticeText: row.notice_text,
      interpreter: row.interpreter,
    }),
  });
  const viewerCanWithdraw =
    (mine || canRecordConsent(view, caseId)) && state !== "WITHDRAWN" && state !== "SUPERSEDED";
  return shown && ({ ...shown, id: row.id, about, viewerCanWithdraw } as Consent);
}

function concerns({ view, agencies }: CasePage, provision: ProvisionRow): boolean {
  const agencyId = view.facts.viewer?.agencyId;
  const type = agencyId && agencies.get(agencyId)?.type;
  return (
    !!agencyId && (provision.agencies.includes(agencyId) || (!!type && provision.agencyTypes.includes(type)))
  );
}

/** A sentence as the agency that it concerns reads it: which other services are named is not its business. */
function ownPartOf({ view, agencies }: CasePage, provision: ProvisionRow): ProvisionRow {
  const agencyId = view.facts.viewer?.agencyId ?? "";
  const type = agencies.get(agencyId)?.type ?? "";
  return {
    ...provision,
    agencies: provision.agencies.filter((id) => id === agencyId),
    agencyTypes: provision.agencyTypes.filter((one) => one === type),
  };
}

const provisionView = ({ agencies }: CasePage, provision: ProvisionRow): ConsentProvision => ({
  permit: provision.permit,
  agencies: provision.agencies.map((id) => agencies.get(id)).filter((agency) => agency !== undefined),
  agencyTypes: provision.agencyTypes,
  categories: categoriesIn(provision.categories),
  purposes: provision.purposes as PurposeCode[],
  from: provision.from,
  until: provision.until,
});

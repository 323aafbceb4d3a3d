import type { KnownAgency } from "../../loaders/agencies.js";
import type { AgreementRow } from "../../loaders/agreements.js";
import type {
  AgreementAbilities,
  AgreementRecord,
  AgreementState,
} from "../../model/agreements/AgreementRecord.js";
import { categoriesIn } from "../../sharing/categories.js";
import type { Day, Id } from "../../sharing/facts.js";
import type { PurposeCode } from "../../sharing/purposes.js";

/** Who looks at agreements: for which agency they may manage them, if for any, and on which day. */
export interface AgreementReader {
  agencies: ReadonlyMap<Id, KnownAgency>;
  managesFor: Id | null;
  today: Day;
}

/** An agreement as the API gives it, with what the reader may do with it. */
export function agreementView(row: AgreementRow, reader: AgreementReader): AgreementRecord {
  const { agencies, today } = reader;
  const agencyOf = (id: Id | null) => agencies.get(id ?? "") ?? null;
  const state = stateOf(row, today);
  return {
    id: row.id,
    name: row.name,
    state,
    reviewDue: state === "IN_FORCE" && row.reviewOn <= today,
    parties: row.agencies
      .map((id) => ({ agency: agencyOf(id), signed: row.acts.find((act) => signs(act, id)) }))
      .flatMap(({ agency, signed }) =>
        agency
          ? [
              {
                agency,
                signatory: signed?.signatory ?? null,
                signatoryTitle: signed?.signatoryTitle ?? null,
                signedAt: signed ? new Date(signed.at) : null,
              },
            ]
          : [],
      )
      .toSorted((a, b) => (a.agency.name < b.agency.name ? -1 : 1)),
    purposes: row.purposes as PurposeCode[],
    categories: categoriesIn(row.categories),
    from: row.from,
    until: row.until,
    reviewOn: row.reviewOn,
    documentReference: row.documentReference,
    replaces: row.replaces,
    replacedBy: row.successors.find(({ recorded }) => recorded)?.id ?? null,
    proposedBy: agencyOf(row.proposedBy),
    history: row.acts.map(({ kind, agencyId, at, note, nextReviewOn }) => ({
      act: kind,
      agency: agencyOf(agencyId),
      at: new Date(at),
      note,
      nextReviewOn,
    })),
    viewerCan: abilitiesOf(row, state, reader),
  };
}

/** How an agreement stands on a day. */
export function stateOf(
  { acts, recorded, retiredHow, successors, from, until }: AgreementRow,
  today: Day,
): AgreementState {
  const answer = acts.find(({ kind }) => kind === "DECLINED" || kind === "WITHDRAWN");
  if (answer) return answer.kind as AgreementState;
  if (!recorded) return "PROPOSED";
  if (retiredHow === "SUSPENDED" && successors.some((one) => one.recorded)) return "SUPERSEDED";
  if (retiredHow !== null) return retiredHow;
  if (from > today) return "NOT_YET";
  return until !== null && until < today ? "EXPIRED" : "IN_FORCE";
}

function abilitiesOf(
  row: AgreementRow,
  state: AgreementState,
  { managesFor }: AgreementReader,
): AgreementAbilities {
  const party = managesFor !== null && row.agencies.includes(managesFor);
  const counts = state === "IN_FORCE" || state === "NOT_YET";
  const free = row.successors.length === 0;
  return {
    sign: party && state === "PROPOSED" && !row.acts.some((act) => signs(act, managesFor)),
    decline: party && state === "PROPOSED",
    suspend: party && counts,
    end: party && (counts || state === "SUSPENDED"),
    replace: party && free && (counts || state === "EXPIRED"),
    resume: party && free && state === "SUSPENDED",
  };
}

const signs = ({ kind, agencyId }: AgreementRow["acts"][number], agency: Id | null) =>
  kind === "SIGNED" && agencyId === agency;

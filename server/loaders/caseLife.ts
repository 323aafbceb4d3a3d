import type { DoorRequest, Transaction } from "../database/transaction.js";
import type { Day, Id } from "../sharing/facts.js";
import type { PurposeCode } from "../sharing/purposes.js";
import { type PractitionerRow, practitionerJson, type Row } from "./rows.js";

export interface StepRow extends Row {
  kind: string;
  outcomes: string[];
  referred_by: string | null;
  purpose: PurposeCode | null;
  reason: string;
  open_actions: string | null;
  at: string;
  practitioner: PractitionerRow | null;
}
export interface BandRow extends Row {
  band: number;
  from_on: Day;
  reason: string | null;
}
export interface OfferRow extends Row {
  kind: string;
  to: Id;
  name: string | null;
  role: string | null;
  summary: string | null;
  state: string;
  madeAt: string;
}

/** The steps and need bands of a case that the wall lets through, the latest first. */
export async function loadLife({ rows }: Transaction, caseId: Id) {
  const [steps, bands] = await Promise.all([
    rows<StepRow>(
      `select s.id, s.category, s.agency_id, s.marks, s.subjects, s.kind, s.outcomes, s.referred_by, s.purpose, s.reason, s.open_actions, s.at,
         ${practitionerJson("p")} as practitioner
       from case_step s left join practitioner p on p.partnership_id = s.partnership_id and p.id = s.practitioner_id
       where s.case_id = $1 order by s.at desc, s.id desc`,
      [caseId],
    ),
    rows<BandRow>(
      `select b.id, b.category, b.agency_id, b.marks, b.subjects, b.band, b.from_on::text, b.reason from need_band b
       where b.case_id = $1 order by b.from_on desc, b.id desc`,
      [caseId],
    ),
  ]);
  return { steps, bands };
}

const who = ({ partnershipId, accountId, purpose, assurance }: DoorRequest) => [
  partnershipId,
  accountId,
  purpose,
  assurance,
];

async function call<Answer>({ rows }: Transaction, door: string, values: unknown[]): Promise<Answer> {
  const places = values.map((_, i) => (i === 3 ? "$4::smallint" : `$${i + 1}`));
  const [found] = await rows<{ answer: Answer }>(
    `select door.${door}(${places.join(", ")}) as answer`,
    values,
  );
  return found!.answer;
}

/** Whether the viewer leads this case or took its referral; and what the lead's agency offered, for whoever leads. */
export const loadOffers = (transaction: Transaction, request: DoorRequest, caseId: Id) =>
  call<{ leads: boolean; refers: boolean; offers: OfferRow[] }>(transaction, "case_offers", [
    ...who(request),
    caseId,
  ]);

/** What waits for the viewer, with nothing of a family. */
export const loadWaiting = (transaction: Transaction, request: DoorRequest) =>
  call<{
    offers: {
      id: Id;
      kind: string;
      caseId: Id;
      reference: string;
      agencyId: Id;
      name: string;
      madeAt: string;
      toTeam: boolean;
    }[];
    closures: { caseId: Id; reference: string; at: string; until: string }[];
  }>(transaction, "offers_waiting", who(request));

export type LifeDoor =
  | "refer"
  | "triage"
  | "move_case"
  | "open_again"
  | "offer"
  | "answer_offer"
  | "leave_case"
  | "add_person"
  | "take_back_person"
  | "relate_people"
  | "end_relationship"
  | "undo_relationship";

/** Asks a door to change the life of a case: the case, or the code with which it refuses. */
export const changeLife = (
  transaction: Transaction,
  request: DoorRequest,
  door: LifeDoor,
  id: Id,
  said: object,
) =>
  call<{ caseId?: Id; kind?: string; refusal?: string; field?: string }>(transaction, door, [
    ...who(request),
    id,
    JSON.stringify(said),
  ]);

import { bitOf } from "../../sharing/categories.js";
import { addAgreements } from "./addAgreements.js";
import { addAreas } from "./addAreas.js";
import { addPersonas, addStaff, addSupervision } from "./addStaff.js";
import { type AgencyKey, agencyPlans } from "./agencies.js";
import type { Calendar } from "./calendar.js";
import { createIds } from "./ids.js";
import { createRandom } from "./random.js";
import type { Agency, Frame } from "./Frame.js";
import type { Rows } from "./Rows.js";

export const PARTNERSHIP = "Weston and Marsh";

/** Stream 0 belongs to the frame, 1 to the hand-written family, 2 and up to the others. */
const STREAM = 0;
/** Returns the frame for so many families, and adds its rows. */
export function buildFrame(rows: Rows, seed: number, families: number, calendar: Calendar): Frame {
  const random = createRandom(seed, STREAM);
  const nextId = createIds(seed, STREAM);
  const partnershipId = nextId();
  rows.add("partnership", { name: PARTNERSHIP, area: "Weston Vale, Marshgate and the villages between" });
  const agencies = {} as Record<AgencyKey, Agency>;
  for (const key of Object.keys(agencyPlans) as AgencyKey[])
    agencies[key] = addAgency(rows, key, nextId(), calendar);
  const { accounts, people } = addPersonas({ rows, nextId, calendar }, agencies);
  addStaff({ rows, nextId, calendar }, agencies, families, random);
  addSupervision({ rows, nextId, calendar }, agencies.childrens, people);
  const officer = accounts.get("dpo")!;
  addAgreements({ rows, nextId, calendar }, agencies, officer);
  addAreas({ rows, nextId, calendar }, agencies.jobcentre, officer);
  return {
    seed,
    partnershipId,
    calendar,
    agencies,
    personas: people,
    accountOf: (persona) => {
      const account = accounts.get(persona);
      if (!account) throw new Error(`No account for ${persona}`);
      return account;
    },
  };
}

function addAgency(rows: Rows, key: AgencyKey, id: string, calendar: Calendar): Agency {
  const plan = agencyPlans[key];
  const involvement = bitOf("involvement" in plan ? plan.involvement : "AGENCY_INVOLVEMENT")!;
  rows.add("agency", {
    id,
    type: plan.type,
    name: plan.name,
    involvement_category: involvement,
    from_at: calendar.at(-1600),
    dpo_contact: `data.protection@${key.toLowerCase()}.westonandmarsh.example`,
  });
  return { id, key, type: plan.type, name: plan.name, involvement, practitioners: [] };
}

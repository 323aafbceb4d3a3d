import { type Life, scenario } from "../support/scenario.js";

export const PURPOSES = ["EARLY_HELP", "EVALUATION", "SAFEGUARDING_ENQUIRY"] as const;

/** A council, a school, a practice and the police agreed to share; nobody of the family has been asked yet. */
export const partners = () =>
  scenario()
    .agency("council", "CHILDRENS_SERVICES")
    .agency("school", "SCHOOL")
    .agency("practice", "GP")
    .agency("police", "POLICE")
    .practitioner("worker", { at: "council", role: "LEAD_PROFESSIONAL" })
    .practitioner("teacher", { at: "school", role: "EDUCATION_PRACTITIONER" })
    .practitioner("doctor", { at: "practice", role: "HEALTH_PRACTITIONER" })
    .practitioner("constable", { at: "police", role: "POLICE_OFFICER" })
    .agreement({ called: "all partners", purposes: [...PURPOSES] });

/** They all work with one family; the father has parental responsibility too. */
export const helped = (child: Life = {}, mother: Life = {}) =>
  partners()
    .family((f) => f.mother("mum", mother).father("dad", { responsibility: true }).child("kim", child))
    .case("case", { lead: "worker", team: ["teacher", "doctor", "constable"], purposes: [...PURPOSES] })
    .value("kim", "EDUCATION", { by: "council" })
    .value("kim", "HEALTH_PHYSICAL", { by: "practice" })
    .value("kim", "HEALTH_MENTAL", { by: "practice" })
    .value("kim", "PARENTING", { by: "council" });

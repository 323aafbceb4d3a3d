import type { RoleCode } from "../sharing/roles.js";
import type { AccountKind, Assurance } from "./viewer.js";

/** Somebody to sign in as in the demonstration. The key is the subject of their account there. */
export interface Persona {
  key: string;
  name: string;
  kind: AccountKind;
  /** Null where no agency stands behind the person: the family. */
  agencyType: string | null;
  role: RoleCode;
  /** Who this is, as one sentence on the sign-in page. */
  sentence: string;
  assurance: Assurance;
}

// prettier-ignore
export const personas: readonly Persona[] = [
  { key: "lead", name: "Amara Okafor", kind: "PRACTITIONER", agencyType: "CHILDRENS_SERVICES", role: "LEAD_PROFESSIONAL", sentence: "Lead professional in children's services", assurance: 3 },
  { key: "school", name: "Daniel Hughes", kind: "PRACTITIONER", agencyType: "SCHOOL", role: "EDUCATION_PRACTITIONER", sentence: "Pastoral lead in a secondary school", assurance: 2 },
  { key: "gp", name: "Priya Raman", kind: "PRACTITIONER", agencyType: "GP", role: "HEALTH_PRACTITIONER", sentence: "General practitioner in a GP practice", assurance: 3 },
  { key: "police", name: "Tom Bailey", kind: "PRACTITIONER", agencyType: "POLICE", role: "POLICE_OFFICER", sentence: "Neighbourhood police officer", assurance: 3 },
  { key: "housing", name: "Grace Mensah", kind: "PRACTITIONER", agencyType: "DISTRICT_HOUSING", role: "HOUSING_OFFICER", sentence: "Housing officer in the district council", assurance: 2 },
  { key: "voluntary", name: "Sofia Marchetti", kind: "PRACTITIONER", agencyType: "VOLUNTARY", role: "SUPPORT_WORKER", sentence: "Family support worker in a local charity", assurance: 2 },
  { key: "records", name: "Beth Rowley", kind: "PRACTITIONER", agencyType: "GP", role: "RECORDS", sentence: "Records manager in the GP practice", assurance: 2 },
  { key: "supervisor", name: "Helen Whitfield", kind: "PRACTITIONER", agencyType: "CHILDRENS_SERVICES", role: "SUPERVISOR", sentence: "Supervisor of lead professionals in children's services", assurance: 3 },
  { key: "dpo", name: "Marcus Adeyemi", kind: "DPO", agencyType: "CHILDRENS_SERVICES", role: "DPO", sentence: "Data-protection officer of the partnership", assurance: 3 },
  { key: "second-dpo", name: "Nadia Farouk", kind: "DPO", agencyType: "CHILDRENS_SERVICES", role: "DPO", sentence: "Second data-protection officer of the partnership, who reviews what is given to people who ask", assurance: 3 },
  { key: "school-dpo", name: "Yusuf Demir", kind: "DPO", agencyType: "SCHOOL", role: "DPO", sentence: "Data-protection officer of the secondary school, who signs agreements for it", assurance: 3 },
  { key: "commissioner", name: "Ruth Kowalska", kind: "COMMISSIONER", agencyType: "COMMISSIONER", role: "COMMISSIONER", sentence: "Commissioner of family services, who sees figures only", assurance: 2 },
  { key: "parent", name: "Leanne Carter", kind: "FAMILY", agencyType: null, role: "FAMILY_MEMBER", sentence: "Parent in one of the families", assurance: 2 },
  { key: "teenager", name: "Jayden Carter", kind: "FAMILY", agencyType: null, role: "FAMILY_MEMBER", sentence: "15-year-old in the same family", assurance: 2 },
];

export const findPersona = (key: string): Persona | undefined =>
  personas.find((persona) => persona.key === key);

/** The issuer that accounts of the demonstration name, whatever address the identity provider happens to have. */
export const DEMONSTRATION = "demonstration";

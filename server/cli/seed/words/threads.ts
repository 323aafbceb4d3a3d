import type { AgencyKey } from "../agencies.js";

/** Who speaks in the phrases: "school" is the school of the child spoken of, "gp" the family's surgery, "lead" the lead professional. */
export type Voice =
  | "lead"
  | "school"
  | "gp"
  | "visiting"
  | "camhs"
  | "police"
  | "housing"
  | "drugs"
  | "voluntary"
  | "refuge"
  | "youth"
  | "jobcentre";

export interface ThreadPlan {
  /** How often it runs through a family's story. */
  share: number;
  /** Who comes into the team because of it. */
  brings: readonly Exclude<Voice, "lead" | "school" | "gp">[];
  /** The ages of the child that it needs. */
  ages?: readonly [number, number];
}

/** What runs through a family's story: answers, events and actions that belong together. */
export const threads = {
  attendance: { share: 10, brings: [], ages: [6, 16] },
  anxiety: { share: 8, brings: ["camhs"], ages: [8, 17] },
  autism: { share: 7, brings: ["camhs"], ages: [4, 16] },
  illness: { share: 7, brings: [], ages: [1, 17] },
  speech: { share: 5, brings: ["visiting"], ages: [2, 6] },
  baby: { share: 6, brings: ["visiting"] },
  mood: { share: 9, brings: [] },
  alcohol: { share: 6, brings: ["drugs"] },
  abuse: { share: 6, brings: ["police", "refuge"] },
  crime: { share: 5, brings: ["youth", "police"], ages: [11, 17] },
  housing: { share: 9, brings: ["housing"] },
  debt: { share: 8, brings: ["voluntary"] },
  work: { share: 5, brings: ["jobcentre"] },
  bereavement: { share: 5, brings: ["voluntary"] },
  caring: { share: 5, brings: ["voluntary"], ages: [8, 17] },
  status: { share: 4, brings: ["voluntary"] },
  neglect: { share: 5, brings: ["visiting", "police"] },
  exploitation: { share: 3, brings: ["police", "youth"], ages: [13, 17] },
} as const satisfies Record<string, ThreadPlan>;

export type Thread = keyof typeof threads;

/** The agency that speaks with this voice, where it is always the same one. */
export const agencyOfVoice: Readonly<Record<Exclude<Voice, "lead" | "school" | "gp">, AgencyKey>> = {
  visiting: "visiting",
  camhs: "camhs",
  police: "police",
  housing: "housing",
  drugs: "drugs",
  voluntary: "voluntary",
  refuge: "refuge",
  youth: "youth",
  jobcentre: "jobcentre",
};

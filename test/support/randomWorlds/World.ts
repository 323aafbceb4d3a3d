import type { Category } from "../../../server/sharing/categories.js";
import type { Instant } from "../../../server/sharing/facts.js";

/** Small worlds of one cast in which everything else is drawn. As plain data, so that a failing one can be read and kept. */
export interface World {
  at: Instant;
  /** Days until the child's 16th or 18th birthday, or a child of ten. */
  child: { turns: 16 | 18; in: number } | null;
  /** Whether both mothers agreed to share everything with schools and practices, for two purposes. */
  consented: boolean;
  said: Sentence[];
}

/** Instants are offsets in microseconds from the world's time, days offsets from its day; null is for good. */
export interface Span {
  from: number;
  until: number | null;
}
export type Sentence =
  | (Span & {
      say: "consent";
      giver: string;
      about: string;
      permit: boolean;
      categories: readonly Category[];
      to: string[];
      purposes: string[];
      given: number;
      withdrawn: number | null;
      supersedesAll: boolean;
    })
  | (Span & { say: "agreement"; between: string[]; categories: readonly Category[]; purposes: string[] })
  | (Span & {
      say: "decision";
      case: string;
      agencies: string[];
      people: string[];
      categories: readonly Category[];
      share: boolean;
      reviewOn: number;
    })
  | (Span & { say: "exclusion"; viewer: string; of: { case: string } | { person: string } })
  | (Span & {
      say: "seal";
      of: { case: string } | { person: string } | { value: string };
      categories: readonly Category[] | null;
      openTo: string[];
      existence: "ABSENT" | "WITHHELD";
      emergency: boolean;
    })
  | (Span & {
      say: "marker";
      kind: "LOCATION" | "SOURCE" | "HARM" | "MENTIONED";
      of: { people: string[] } | { value: string };
      openTo: string[];
      openToAgencies: string[];
      effect: "ABSENT" | "WITHHELD";
      emergency: boolean;
    })
  | (Span & { say: "grant"; viewer: string; case: string; people: string[]; confirmed: boolean })
  | (Span & { say: "responsibility"; holder: string; child: string })
  | (Span & { say: "gillick"; child: string; categories: readonly Category[]; purposes: string[] })
  | (Span & { say: "role"; viewer: string; role: string })
  | (Span & { say: "relationship"; viewer: string; case: string })
  | { say: "merge"; person: string; other: string };

export const VIEWERS = [
  "worker",
  "manager",
  "teacher",
  "new teacher",
  "doctor",
  "sister",
  "mum",
  "other mum",
];
export const ASKED = ["EARLY_HELP", "SAFEGUARDING_ENQUIRY", "EMERGENCY", "SUBJECT_ACCESS"];
/** Nobody opened a case for service delivery. */
export const ALSO_ASKED = ["EVALUATION", "SERVICE_DELIVERY"];
export const VALUES = {
  first: [
    "mum.HOUSING",
    "kim.EDUCATION",
    "kim.HEALTH_PHYSICAL",
    "kim.DOMESTIC_ABUSE",
    "mum+dad.FINANCE",
    "kim.address",
  ],
  second: ["pat.EDUCATION", "pat.HEALTH_PHYSICAL", "other mum.HOUSING"],
};

/** The categories of which most is said. */
export const CATEGORIES_MEANT: Category[] = [
  "HOUSING",
  "EDUCATION",
  "HEALTH_PHYSICAL",
  "DOMESTIC_ABUSE",
  "FINANCE",
  "CONTACT",
];

/** Who speaks for whom: most may, some may not. */
export const COUPLES = {
  first: [
    ["mum", "kim"],
    ["mum", "mum"],
    ["dad", "kim"],
    ["dad", "dad"],
    ["kim", "kim"],
    ["mum", "dad"],
  ],
  second: [
    ["other mum", "pat"],
    ["other mum", "other mum"],
    ["pat", "pat"],
    ["mum", "pat"],
  ],
} as const;
export const PEOPLE = { first: ["mum", "dad", "kim"], second: ["other mum", "pat"] };

/** One question of one viewer. */
export interface Ask {
  viewer: string;
  purpose: string;
  value: string;
}

import { CATEGORIES, type Mask } from "../../../server/sharing/categories.js";
import type {
  AgencyFacts,
  CaseFacts,
  Facts,
  Id,
  Instant,
  PersonFacts,
  Request,
  Target,
  ViewerFacts,
} from "../../../server/sharing/facts.js";
import { type Mode, PURPOSES } from "../../../server/sharing/purposes.js";

/** One viewer asking for one value at one time: all that a rule may look at. */
export interface Asked {
  request: Request;
  target: Target;
  facts: Facts;
  at: Instant;
  viewer: ViewerFacts;
  purpose: string;
  mode: Mode;
  case: CaseFacts;
}

export const agencyOf = (facts: Facts, id: Id | null): AgencyFacts | undefined =>
  facts.agencies.find((agency) => agency.id === id);

export const personOf = (facts: Facts, id: Id): PersonFacts | undefined =>
  facts.people.find((person) => person.id === id);

/** "Seals, exclusions and markers apply to all linked ids." */
export const isSamePerson = (facts: Facts, one: Id, other: Id): boolean =>
  one === other || (personOf(facts, one)?.linkedIds.includes(other) ?? false);

export const findMode = (purpose: string | null): Mode | undefined =>
  PURPOSES.find(({ code }) => code === purpose)?.mode;

/** What each category is worth in a set. */
const places = new Map<string, number>(CATEGORIES.map(({ code }, bit) => [code, 2 ** bit]));

/** Whether a set names this category; no set names a category that there is not. */
export function names(set: Mask, category: string): boolean {
  const place = places.get(category);
  return place !== undefined && Math.floor(set / place) % 2 === 1;
}

export const namesAll = (set: Mask): boolean => CATEGORIES.every(({ code }) => names(set, code));

export const sensitivityOf = (category: string) =>
  CATEGORIES.find(({ code }) => code === category)?.sensitivity;

/** Where agencies share with one another: consents or decisions count, and an agency's own record is its own. */
export const isShared = (mode: Mode): boolean => mode === "CONSENT" || mode === "DUTY";

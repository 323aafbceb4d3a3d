import type { Category } from "../../sharing/categories.js";

export const OUTCOME_ABOUTS = {
  PERSON: "One person.",
  FAMILY: "The family: the people of the case of whom it is truly said.",
} as const;
export const OUTCOME_MEASURES = {
  SCALE: "One of a few steps, the first being 1.",
  NUMBER: "A number of the unit named.",
} as const;
export const OUTCOME_DIRECTIONS = {
  HIGHER: "A higher value is better.",
  LOWER: "A lower value is better.",
} as const;

/** One thing that can be measured, as the framework's file says it. */
export interface Indicator {
  key: string;
  about: keyof typeof OUTCOME_ABOUTS;
  /** The least category of what is measured. */
  category: Category;
  text: string;
  /** What a measurement rests on. */
  evidence: string;
  measure: keyof typeof OUTCOME_MEASURES;
  /** For SCALE: what each step means, from 1 on. */
  steps?: string[];
  /** For NUMBER. */
  unit?: string;
  minimum?: number;
  maximum?: number;
  better: keyof typeof OUTCOME_DIRECTIONS;
  /** From which value on the outcome is reached. */
  met: number;
}

/** A version of an outcome framework as its file says it: `schema/outcomes/*.json`. A published version never changes. */
export interface Framework {
  id: string;
  version: number;
  title: string;
  /** Whose framework it is. */
  source: string;
  outcomes: { key: string; title: string; indicators: Indicator[] }[];
}

/** The least and the greatest value that can be recorded. */
export const rangeOf = ({ steps, minimum, maximum }: Indicator): readonly [number, number] =>
  steps ? [1, steps.length] : [minimum ?? 0, maximum ?? Number.MAX_SAFE_INTEGER];

/** Every indicator of a framework, in its order. */
export const indicatorsOf = ({ outcomes }: Framework): Indicator[] =>
  outcomes.flatMap(({ indicators }) => indicators);

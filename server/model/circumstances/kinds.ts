import type { Category } from "../../sharing/categories.js";
import { register } from "../enums.js";

/** What can change, what kind of data that is at least, and whether it tells where somebody is: a protected address protects that too. */
export const CIRCUMSTANCES = {
  NEW_CHILD: { category: "HOUSEHOLD", locates: true },
  ADDRESS: { category: "CONTACT", locates: true },
  NAME: { category: "IDENTITY", locates: false },
  SCHOOL: { category: "EDUCATION", locates: true },
  DEATH: { category: "IDENTITY", locates: false },
  INCOME: { category: "FINANCE", locates: false },
} as const satisfies Record<string, { category: Category; locates: boolean }>;
export type CircumstanceKind = keyof typeof CIRCUMSTANCES;

export const CircumstanceKindEnum = register<CircumstanceKind>(
  "CircumstanceKind",
  "What has changed in somebody's circumstances.",
  {
    NEW_CHILD: "A child was born or joined the household.",
    ADDRESS: "Where they live.",
    NAME: "What they are called.",
    SCHOOL: "Which school or nursery they go to.",
    DEATH: "Somebody died.",
    INCOME: "What money they live on.",
  },
);

/** Whose new value is a place. */
export const isPlace = (kind: CircumstanceKind): boolean => kind === "ADDRESS" || kind === "SCHOOL";

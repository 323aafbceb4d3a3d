import type { CasePageQuery } from "../../graphql/generated/graphql";

/** What a part of the case is shown from. */
export interface PartProps {
  readonly one: NonNullable<CasePageQuery["case"]>;
  /** Where a list of it goes on, from the address. */
  readonly after: string | null;
  readonly readAgain: () => void;
}

/** The parts of a case, in the order of their tabs. */
export const partIds = [
  "overview",
  "assessment",
  "team",
  "plan",
  "outcomes",
  "chronology",
  "consents",
  "messages",
] as const;
export type PartId = (typeof partIds)[number];

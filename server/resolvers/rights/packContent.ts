import type { RightsExemption } from "../../model/rights/enums.js";

/** What leaves the agency: nothing is in it that was not chosen to be given. */
export interface PackContent {
  request: string;
  person: string;
  agency: string;
  dpoContact: string | null;
  madeAt: string;
  /** What is given, by kind of record. */
  records: { kind: string; category: string; lines: { field: string; text: string }[] }[];
  /** The law under which something was left out, where saying so gives nothing away. */
  leftOut: RightsExemption[];
  disclosures: { at: string; agency: string | null; purpose: string | null; categories: string[] }[];
}

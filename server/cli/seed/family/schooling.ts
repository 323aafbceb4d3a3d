import type { AgencyKey } from "../agencies.js";
import type { Person } from "../addPerson.js";

/** The partnership's school of a child of school age. */
export const schoolOf = ({ age }: Person, primary: AgencyKey): AgencyKey | null =>
  age < 5 || age > 16 ? null : age > 10 ? "secondary" : primary;
export const yearOf = ({ age }: Person): string => (age === 5 ? "Year 1" : `Year ${age - 4}`);

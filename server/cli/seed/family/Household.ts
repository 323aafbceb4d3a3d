import type { AgencyKey } from "../agencies.js";
import type { Home, Person } from "../addPerson.js";
import type { Heritage } from "../words/heritages.js";

/** A family as it lives: who is in it, where, and at which school and surgery. */
export interface Household {
  heritage: Heritage;
  surname: string;
  /** Who looks after the children; the first speaks for the family. */
  carers: Person[];
  /** A parent who lives elsewhere. */
  elsewhere: Person | null;
  children: Person[];
  unborn: Person | null;
  grandparent: Person | null;
  /** What the children call the first carer, and by what right the carers speak for them. */
  carerIs: "mother" | "father" | "grandmother";
  religion: string;
  home: Home;
  town: string;
  gp: AgencyKey;
  primary: AgencyKey;
}

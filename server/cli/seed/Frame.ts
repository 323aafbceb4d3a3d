import type { AgencyKey } from "./agencies.js";
import type { Calendar } from "./calendar.js";
import type { Rows } from "./Rows.js";

export interface Practitioner {
  id: string;
  agency: AgencyKey;
  accountId: string;
  name: string;
  job: string;
}

export interface Agency {
  id: string;
  key: AgencyKey;
  type: string;
  name: string;
  /** The number of the category of its involvement. */
  involvement: number;
  /** Without the personas. */
  practitioners: Practitioner[];
}

/** What all families share: the agencies and those who work there. */
export interface Frame {
  seed: number;
  partnershipId: string;
  calendar: Calendar;
  agencies: Readonly<Record<AgencyKey, Agency>>;
  /** The personas who are practitioners, by key. */
  personas: ReadonlyMap<string, Practitioner>;
  /** The supervisor's account, or that of any persona. */
  accountOf(persona: string): string;
}

/** What it takes to add rows to the frame. */
export interface Laying {
  rows: Rows;
  nextId: () => string;
  calendar: Calendar;
}

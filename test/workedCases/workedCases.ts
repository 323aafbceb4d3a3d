import { consentCases } from "./consent.js";
import { dutyCases } from "./duty.js";
import { familyCases } from "./family.js";
import { hiddenCases } from "./hidden.js";
import { partnerCases } from "./partners.js";

export type { Check } from "./workedCase.js";

/** The worked cases of SHARING.md, by number. Number 21 (the audit refuses the write) is of the API alone. */
export const workedCases = [
  ...consentCases,
  ...dutyCases,
  ...hiddenCases,
  ...partnerCases,
  ...familyCases,
].toSorted((a, b) => a.number - b.number);

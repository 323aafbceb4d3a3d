import type { Instant } from "../../../server/sharing/facts.js";
import { type During, now, type OnDays, today, tomorrow, yesterday } from "../../support/scenario.js";

const before = (at: Instant) => at - 1;
const after = (at: Instant) => at + 1;

/** Periods with an edge at the reader's very instant, a microsecond before it and a microsecond after. */
export const SPANS: readonly (readonly [name: string, span: During, live: boolean])[] = [
  ["began a microsecond ago", { from: before }, true],
  ["begins now", { from: now }, true],
  ["begins in a microsecond", { from: after }, false],
  ["ended a microsecond ago", { until: before }, false],
  ["ends now", { until: now }, false],
  ["ends in a microsecond", { until: after }, true],
];

/** Periods in days with an edge on the reader's day in London, the day before it and the day after. */
export const DAYS: readonly (readonly [name: string, days: OnDays, live: boolean])[] = [
  ["began yesterday", { from: yesterday }, true],
  ["begins today", { from: today }, true],
  ["begins tomorrow", { from: tomorrow }, false],
  ["had its last day yesterday", { until: yesterday }, false],
  ["has its last day today", { until: today }, true],
  ["has its last day tomorrow", { until: tomorrow }, true],
];

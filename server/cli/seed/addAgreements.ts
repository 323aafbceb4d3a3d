import { agreementPlans } from "./agencies.js";
import type { Frame, Laying } from "./Frame.js";

/** Adds the information sharing agreements; the suspended one was recorded and retired `by` that account. */
export function addAgreements(
  { rows, nextId, calendar }: Laying,
  agencies: Frame["agencies"],
  by: string,
): void {
  for (const plan of agreementPlans) {
    const id = nextId();
    rows.add("agreement", {
      id,
      name: plan.name,
      agencies: plan.agencies.map((key) => agencies[key].id),
      purposes: plan.purposes,
      categories: plan.categories,
      from_on: calendar.day(plan.from),
      until_on: plan.until === null ? null : calendar.day(plan.until),
      review_on: calendar.day(plan.review),
    });
    if (plan.suspended) rows.retire("agreement", id, by, "SUSPENDED");
  }
}

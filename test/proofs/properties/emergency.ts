import fc from "fast-check";
import { emergencyAllows } from "../../support/emergencyAllows.js";
import { answers, mistakingCases } from "../../support/judges.js";
import { sentencesAbout, tell, type World, worldOf } from "../../support/randomWorlds.js";
import type { Facts } from "../../../server/sharing/facts.js";
import { type Property, property } from "./Property.js";

const { any, grants } = sentencesAbout("first");
const inEmergency = fc
  .tuple(worldOf(any, 5), fc.array(grants, { minLength: 1, maxLength: 3 }))
  .map(([world, granted]): World => ({ ...world, said: [...world.said, ...granted] }));
type Grants = Facts["cases"][number]["grants"];
const mistakingGrants = (
  change: (one: Grants[number], facts: Facts, accountId: string) => Partial<Grants[number]>,
) =>
  mistakingCases(({ grants: all }, { facts, request }) => ({
    grants: all.map((one) => ({ ...one, ...change(one, facts, request.accountId) })),
  }));

export const emergency: readonly Property[] = [
  property(
    "6. Emergency access stays within its case, people, hours and ceiling, and what seals and markers allow: in every world",
    (judge) =>
      fc.property(inEmergency, (world) =>
        answers(judge, tell(world), world.at, { purposes: ["EMERGENCY"] }).every(
          ({ effect, viaEmergencyAccess, given }) =>
            effect !== "VISIBLE" ||
            (viaEmergencyAccess && emergencyAllows(given.request, given.target, given.facts, world.at)),
        ),
      ),
    {
      "does not look at the clock": mistakingGrants(() => ({ from: 0, until: null })),
      "asks no second person": mistakingGrants(() => ({ confirmed: true })),
      "lets one grant be everybody's": mistakingGrants((_, __, accountId) => ({ accountId })),
      "opens the whole family": mistakingGrants((_, { people }) => ({ persons: people.map(({ id }) => id) })),
      "passes every seal": mistakingCases(({ seals }) => ({
        seals: seals.map((one) => ({ ...one, emergency: true })),
      })),
      "passes every marker": mistakingCases(({ markers }) => ({
        markers: markers.map((one) => ({ ...one, emergency: true })),
      })),
      "forgets exclusions": mistakingCases(() => ({ exclusions: [] })),
    },
  ),
];

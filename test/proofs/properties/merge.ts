import fc from "fast-check";
import { answers, mistakingPeople, showsMore } from "../../support/judges.js";
import { anyWorld, ASKED, tell } from "../../support/randomWorlds.js";
import { type Property, property } from "./Property.js";

const PEOPLE = ["mum", "dad", "kim", "pat"] as const;
const anyPair = fc.constantFrom(
  ...PEOPLE.flatMap((person) =>
    PEOPLE.filter((other) => other !== person).map((other) => ({ person, other })),
  ),
);

/** Whatever two records are merged, in whatever order they are named: not at work, not of their own. */
export const merge: readonly Property[] = [
  property(
    "Merging two records never shows more to anybody",
    (judge) =>
      fc.property(anyWorld, anyPair, (world, { person, other }) => {
        const merged = { ...world, said: [...world.said, { say: "merge" as const, person, other }] };
        const all = (of: typeof world) => answers(judge, tell(of), world.at, { purposes: ASKED });
        return !showsMore(all(merged), all(world));
      }),
    {
      "counts a consent for every merged record": mistakingPeople(
        ({ linkedIds, consents, authorities }, { facts }) => {
          const same = facts.people.filter(({ id }) => linkedIds.includes(id));
          return {
            consents: [...consents, ...same.flatMap((one) => one.consents)],
            authorities: [...authorities, ...same.flatMap((one) => one.authorities)],
          };
        },
      ),
    },
  ),
];

import { fc } from "@fast-check/vitest";
import { expect, it } from "vitest";
import { answers, mistakingPeople, ours, showsMore, type Judge } from "../../test/support/judges.js";
import { anyWorld, ASKED, tell } from "../../test/support/randomWorlds.js";

const RUN = { seed: 20261121, numRuns: 60 };
const PATIENCE = 60_000;
const PEOPLE = ["mum", "dad", "kim", "pat"] as const;
const anyPair = fc.constantFrom(
  ...PEOPLE.flatMap((person) =>
    PEOPLE.filter((other) => other !== person).map((other) => ({ person, other })),
  ),
);

/** Whatever two records are merged, in whatever order they are named, nobody sees more of anything: not at work, not of their own. */
const neverMore = (judge: Judge) =>
  fc.property(anyWorld, anyPair, (world, { person, other }) => {
    const merged = { ...world, said: [...world.said, { say: "merge" as const, person, other }] };
    const all = (of: typeof world) => answers(judge, tell(of), world.at, { purposes: ASKED });
    return !showsMore(all(merged), all(world));
  });

it("Merging two records never shows more to anybody", { timeout: PATIENCE }, () => {
  fc.assert(neverMore(ours), RUN);
});

it("and would be seen to, where a consent counted for every merged record", { timeout: PATIENCE }, () => {
  const shared = mistakingPeople(({ linkedIds, consents, authorities }, { facts }) => {
    const same = facts.people.filter(({ id }) => linkedIds.includes(id));
    return {
      consents: [...consents, ...same.flatMap((one) => one.consents)],
      authorities: [...authorities, ...same.flatMap((one) => one.authorities)],
    };
  });
  const found = fc.check(neverMore(shared), { ...RUN, numRuns: 500, endOnFailure: true });
  expect((found as { errorInstance: unknown }).errorInstance).toMatchObject({
    message: "Property failed by returning false",
  });
});

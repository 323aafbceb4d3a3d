import fc from "fast-check";
import { answers, essence, mistakingCases, mistakingPeople } from "../../support/judges.js";
import { anyTime, sentencesAbout, tell, VALUES } from "../../support/randomWorlds.js";
import { type Property, property } from "./Property.js";

const worlds = fc.record({
  at: anyTime,
  here: fc.array(sentencesAbout("first").any, { minLength: 1, maxLength: 6 }),
  there: fc.array(sentencesAbout("second").any, { maxLength: 4 }),
  consented: fc.boolean(),
});

export const apart: readonly Property[] = [
  property(
    "7. Rights on one case teach nothing about another: whatever is said of the one",
    (judge) =>
      fc.property(worlds, ({ at, here, there, consented }) => {
        const values = VALUES.second;
        const alone = essence(answers(judge, tell({ child: null, consented, said: there }), at, { values }));
        const s = tell({ child: null, consented, said: [...there, ...here] });
        return (
          essence(answers(judge, s, at, { values })) === alone &&
          essence(answers(judge, s, at, { values, cases: ["second"] })) === alone
        );
      }),
    {
      "takes a consent for everybody's": mistakingPeople((_, { facts }) => ({
        consents: facts.people.flatMap(({ consents }) => consents),
      })),
      "takes a colleague of one case for one of all": mistakingCases((_, { facts }) => ({
        relationships: facts.cases.flatMap(({ relationships }) => relationships),
      })),
      "seals all for one": mistakingCases(({ id }, { facts }) => ({
        seals: facts.cases
          .flatMap(({ seals }) => seals)
          .map((seal) => ({ ...seal, caseId: seal.caseId && id })),
      })),
      "lets an emergency in one case open all": mistakingCases((_, { facts }) => ({
        grants: facts.cases
          .flatMap(({ grants }) => grants)
          .map((one) => ({ ...one, persons: facts.people.map(({ id }) => id) })),
      })),
    },
  ),
];

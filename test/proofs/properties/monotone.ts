import fc from "fast-check";
import {
  answers,
  type Asking,
  essence,
  mistaking,
  mistakingCases,
  mistakingPeople,
  showsMore,
} from "../../support/judges.js";
import {
  anyPermit,
  anyRestriction,
  anyWorld,
  ASKED,
  ended,
  tell,
  VIEWERS,
} from "../../support/randomWorlds.js";
import { scramble } from "../../support/scramble.js";
import { ALL } from "../../../server/sharing/categories.js";
import { type Property, property } from "./Property.js";

const unlimited = {
  categories: ALL,
  purposes: ASKED,
  agencyTypes: ["SCHOOL", "GP", "CHILDRENS_SERVICES"],
  until: null,
};

export const monotone: readonly Property[] = [
  property(
    "1. Adding a deny, seal, exclusion or protection never shows more",
    (judge) =>
      fc.property(anyWorld, anyRestriction, (world, restriction) => {
        const before = answers(judge, tell(world), world.at);
        const after = answers(judge, tell({ ...world, said: [...world.said, restriction] }), world.at);
        return !showsMore(after, before);
      }),
    {
      "takes a decision not to share for one to share": mistakingCases(({ decisions }) => ({
        decisions: decisions.map((one) => ({ ...one, share: true })),
      })),
      "does not look for seals where something is marked": mistakingCases(({ seals, markers }) => ({
        seals: markers.length > 0 ? [] : seals,
      })),
    },
  ),

  property(
    "2. Withdrawing or expiring a permit never shows more",
    (judge) =>
      fc.property(anyWorld, anyPermit, fc.boolean(), (world, permit, early) => {
        const before = answers(judge, tell({ ...world, said: [...world.said, permit] }), world.at);
        const after = answers(
          judge,
          tell({ ...world, said: [...world.said, ended(permit, early)] }),
          world.at,
        );
        return !showsMore(after, before);
      }),
    {
      "reads a consent that was withdrawn as one without limits": mistakingPeople(({ consents }) => ({
        consents: consents.map((consent) =>
          consent.withdrawnAt === null
            ? consent
            : {
                ...consent,
                withdrawnAt: null,
                provisions: consent.provisions.map((one) => ({ ...one, ...unlimited })),
              },
        ),
      })),
      "lets a decision that is over count for everything": mistakingCases(({ decisions }) => ({
        decisions: decisions.map((one) =>
          one.until === null ? one : { ...one, until: null, categories: ALL, reviewOn: "9999-12-31" },
        ),
      })),
    },
  ),

  property(
    "3. Shuffling, duplicating or renaming facts changes nothing",
    (judge) =>
      fc.property(anyWorld, fc.integer(), (world, seed) => {
        const s = tell(world);
        return VIEWERS.every((viewer) => {
          const before = answers(judge, s, world.at, { viewers: [viewer] });
          const facts = scramble(s.facts(viewer, undefined, world.at), seed);
          const instead: Asking["instead"] = ({ request, target }) => ({
            facts,
            ...scramble({ request, target }, null),
          });
          return essence(answers(judge, s, world.at, { viewers: [viewer], instead })) === essence(before);
        });
      }),
    {
      "listens to the last word alone": mistakingPeople(({ consents }) => ({ consents: consents.slice(-1) })),
      "looks at the first agreement alone": mistaking(({ facts }) => ({
        facts: { ...facts, agreements: facts.agreements.slice(0, 1) },
      })),
      "takes two of the same for none": mistakingCases(({ decisions }) => ({
        decisions: decisions.filter(({ id }) => decisions.filter((other) => other.id === id).length === 1),
      })),
      "trusts whose id sorts first": mistakingPeople(({ consents }) => ({
        consents: consents.filter(({ id }) => consents.every((other) => id <= other.id)),
      })),
    },
  ),
];

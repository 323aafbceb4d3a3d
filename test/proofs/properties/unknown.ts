import fc from "fast-check";
import { answers, type Asking, type Judge, mistaking } from "../../support/judges.js";
import { anyWorld, tell, VIEWERS } from "../../support/randomWorlds.js";
import type { Facts, Target } from "../../../server/sharing/facts.js";
import { findPurpose } from "../../../server/sharing/purposes.js";
import { type Property, property } from "./Property.js";

const anyUnknown = fc.oneof(
  fc.constantFrom("", "*", "toString", "__proto__", "constructor", "early_help", "ALL"),
  fc.string(),
);
const showsNothing = (judge: Judge, instead: (word: string) => Asking["instead"], more: Asking = {}) =>
  fc.property(anyWorld, anyUnknown, (world, word) =>
    answers(judge, tell(world), world.at, { ...more, instead: instead(word) }).every(
      ({ effect }) => effect !== "VISIBLE",
    ),
  );
type Roles = NonNullable<Facts["viewer"]>["roles"];
const withRoles = (facts: Facts, change: (roles: Roles) => Roles): Facts => ({
  ...facts,
  viewer: { ...facts.viewer!, roles: change(facts.viewer!.roles) },
});
const practitioners = VIEWERS.filter((name) => !name.includes("mum"));
const ofSchool = (facts: Facts) => facts.agencies.find(({ type }) => type === "SCHOOL")!.id;
const aboutOther = (other: (target: Target, facts: Facts) => Target) =>
  mistaking(
    () => ({}),
    (target, { facts }) => other(target, facts),
  );

export const unknown: readonly Property[] = [
  property(
    "5. What is unknown shows nothing: an unknown purpose",
    (judge) =>
      showsNothing(judge, (purpose) => (given) => ({ ...given, request: { ...given.request, purpose } })),
    {
      "takes it for early help": mistaking(({ request }) => ({
        request: { ...request, purpose: findPurpose(request.purpose)?.code ?? "EARLY_HELP" },
      })),
    },
  ),
  property(
    "5. What is unknown shows nothing: an unknown category",
    (judge) =>
      showsNothing(judge, (category) => (given) => ({ ...given, target: { ...given.target, category } })),
    { "takes it for education": aboutOther((target) => ({ ...target, category: "EDUCATION" })) },
  ),
  property(
    "5. What is unknown shows nothing: an unknown role, even beside a known one",
    (judge) =>
      showsNothing(judge, (role) => (given) => ({
        ...given,
        facts: withRoles(given.facts, (roles) => [...roles, { role, from: 0, until: null }]),
      })),
    {
      "does not look at it": mistaking(({ facts }) => ({
        facts: withRoles(facts, (roles) => roles.filter(({ from }) => from > 0)),
      })),
    },
  ),
  property(
    "5. What is unknown shows nothing: a viewer of an unknown agency",
    (judge) =>
      showsNothing(
        judge,
        () => (given) => ({
          ...given,
          facts: {
            ...given.facts,
            agencies: given.facts.agencies.filter(({ id }) => id !== given.facts.viewer!.agencyId),
          },
        }),
        { viewers: practitioners },
      ),
    {
      "thinks that everybody is of a partner": mistaking(({ facts }) => ({
        facts: {
          ...facts,
          agencies: [
            ...facts.agencies,
            { id: facts.viewer!.agencyId!, type: "SCHOOL", from: 0, until: null },
          ],
        },
      })),
    },
  ),
  property(
    "5. What is unknown shows nothing: a value of an unknown agency, where agencies share",
    (judge) =>
      showsNothing(
        judge,
        (contributorId) => (given) => ({ ...given, target: { ...given.target, contributorId } }),
        {
          purposes: ["EARLY_HELP", "EVALUATION", "SAFEGUARDING_ENQUIRY"],
        },
      ),
    {
      "takes it for the school's": aboutOther((target, facts) => ({
        ...target,
        contributorId: ofSchool(facts),
      })),
    },
  ),
  property(
    "5. What is unknown shows nothing: a value of nobody",
    (judge) =>
      showsNothing(judge, () => (given) => ({ ...given, target: { ...given.target, subjects: [] } })),
    {
      "takes it for anybody's": aboutOther((target, facts) => ({
        ...target,
        subjects: [facts.people.at(-1)!.id],
      })),
    },
  ),
  property(
    "5. What is unknown shows nothing: another agency's value of somebody unknown",
    (judge) =>
      showsNothing(judge, (word) => (given) => ({
        ...given,
        // An agency reads what it recorded itself, of whomever.
        target: {
          ...given.target,
          subjects: [word],
          contributorId: given.facts.agencies.find(({ id }) => id !== given.facts.viewer!.agencyId)!.id,
        },
      })),
    {
      "takes them for anybody": aboutOther((target, facts) => ({
        ...target,
        subjects: [facts.people.at(-1)!.id],
      })),
    },
  ),
];

import { maskOfSensitivity } from "../../../server/sharing/categories.js";
import type {
  CaseFacts,
  Facts,
  Id,
  PersonFacts,
  RoleGrant,
  SharingDecisionFacts,
  ViewerFacts,
} from "../../../server/sharing/facts.js";
import { PURPOSES } from "../../../server/sharing/purposes.js";
import { ROLES } from "../../../server/sharing/roles.js";
import { consented } from "./consent.js";
import { restrictions } from "./restrictions.js";
import { emergency, faulty, grants, membershipsOf, outside, shared } from "./terms.js";
import {
  among,
  and,
  birthday,
  during,
  forbid,
  inCategories,
  not,
  or,
  permit,
  set,
  text,
  within,
} from "./expressions.js";

const ownRecord = and(shared, `principal.agency != ""`, `resource.contributor == principal.agency`);

/** The sharing decision of one viewer as Cedar policies: generated from facts, with the time and the purpose left to Cedar. */
export function policiesFor(viewer: ViewerFacts, facts: Facts, subjects: readonly Id[]): string {
  return [
    ...admission(viewer, facts),
    ...facts.cases.flatMap((one) => [
      ...access(viewer, one),
      ...restrictions(viewer, one, facts, subjects),
      ...bases(viewer, one, facts, subjects),
      forbid(outside(one, subjects), "known"),
    ]),
    ...agreements(facts),
    forbid(faulty, "known"),
    forbid(and("context.assurance < 2", not(inCategories(maskOfSensitivity("BASIC", "STANDARD")))), "known"),
  ].join("\n");
}

function admission(viewer: ViewerFacts, facts: Facts): string[] {
  const agency = facts.agencies.find(({ id }) => id === viewer.agencyId);
  const ofAgency =
    agency === undefined ? `${viewer.agencyId === null && viewer.kind === "FAMILY"}` : during(agency);
  const undefinedRoles = undefinedAmong(viewer.roles).map(during);
  return [
    forbid(not(during(viewer)), "unknown"),
    forbid(not(ofAgency), "unknown"),
    forbid(or(...undefinedRoles), "unknown"),
    ...PURPOSES.map(({ code, assurance }) =>
      forbid(and(`context.purpose == ${text(code)}`, `context.assurance < ${assurance}`), "unknown"),
    ),
  ];
}

const undefinedAmong = (roles: readonly RoleGrant[]) => roles.filter(({ role }) => !(role in ROLES));

function access(viewer: ViewerFacts, one: CaseFacts): string[] {
  const inCase = `resource.case == ${text(one.id)}`;
  const ofAgency = one.relationships.filter(({ agencyId }) => agencyId === viewer.agencyId);
  const named = (practitioner: Id | null) =>
    or(
      ...ofAgency
        .filter(({ practitionerId }) => practitionerId === practitioner && practitioner !== null)
        .map(during),
    );
  const whole = or(...ofAgency.filter(({ practitionerId }) => practitionerId === null).map(during));
  const anybody = or(...ofAgency.map(during));
  const isOnDuty = viewer.agencyId === one.leadAgencyId ? holding(viewer.roles, ["DUTY_WORKER"]) : "false";

  const direct = {
    PRACTITIONER: and(shared, or(named(viewer.practitionerId), whole, isOnDuty)),
    SYSTEM: and(shared, anybody),
    FAMILY: "false",
    DPO: "false",
    COMMISSIONER: "false",
  }[viewer.kind];
  const granted =
    viewer.kind !== "PRACTITIONER"
      ? "false"
      : and(
          emergency,
          or(
            ...grants(viewer, one).map((grant) =>
              and(during(grant), or(...membershipsOf(one, grant.persons).map(during))),
            ),
          ),
        );
  const own = or(...viewer.roles.filter(({ role }) => role !== "SUPERVISOR").map(use));
  const lines = viewer.supervises
    .filter(({ agencyId }) => agencyId === viewer.agencyId)
    .map((line) => {
      const known = and(or(...line.roles.map(during)), not(or(...undefinedAmong(line.roles).map(during))));
      return { line, live: and(shared, during(line), known, named(line.practitionerId)) };
    });
  const asSupervisor = or(...viewer.roles.filter(({ role }) => role === "SUPERVISOR").map(use));
  const supervised = lines.map(({ line, live }) =>
    and(live, asSupervisor, or(...line.roles.filter(({ role }) => role !== "SUPERVISOR").map(use))),
  );

  return [
    permit("know", and(inCase, or(direct, granted, ...lines.map(({ live }) => live)))),
    permit("view", and(inCase, or(and(or(direct, granted), own), ...supervised))),
  ];
}

const holding = (roles: readonly RoleGrant[], names: readonly string[]) =>
  or(...roles.filter(({ role }) => names.includes(role)).map(during));

/** A role in force, using a category for a purpose of its own. */
function use(grant: RoleGrant): string {
  const uses: Record<string, Partial<Record<string, number>>> = ROLES;
  const purposes = Object.entries(uses[grant.role] ?? {});
  return and(
    during(grant),
    or(
      ...purposes.map(([purpose, mask]) =>
        and(`context.purpose == ${text(purpose)}`, inCategories(mask ?? 0)),
      ),
    ),
  );
}

function bases(viewer: ViewerFacts, one: CaseFacts, facts: Facts, subjects: readonly Id[]): string[] {
  const inCase = `resource.case == ${text(one.id)}`;
  const open = one.purposes.map((purpose) =>
    and(`context.purpose == ${text(purpose.purpose)}`, during(purpose)),
  );
  const each = subjects.map((subject) => {
    const person = facts.people.find(({ id }) => id === subject);
    const decided = (share: boolean) =>
      or(
        ...one.decisions
          .filter(
            (decision) =>
              decision.share === share &&
              decision.persons.includes(subject) &&
              decision.agencies.includes(viewer.agencyId ?? ""),
          )
          .map((decision) =>
            and(
              during(decision),
              `context.purpose == ${text(decision.purpose)}`,
              inCategories(decision.categories),
              share ? stands(decision, person) : "true",
            ),
          ),
      );
    const granted = grants(viewer, one)
      .filter(({ persons }) => persons.includes(subject))
      .map(during);
    const basis = or(
      and(`context.mode == "CONSENT"`, person === undefined ? "false" : consented(person, facts)),
      and(`context.mode == "DUTY"`, decided(true), not(decided(false))),
      and(emergency, or(...granted)),
    );
    return forbid(
      and(inCase, `resource.subjects.contains(${text(subject)})`, not(ownRecord), not(basis)),
      "known",
    );
  });
  return [forbid(and(inCase, shared, not(or(...open))), "known"), ...each];
}

/** Until its review, within what its gateway asks for. */
function stands({ reviewOn, gateway }: SharingDecisionFacts, person: PersonFacts | undefined): string {
  const { categories, ageFrom, ageBefore, benefits } = gateway;
  const bornOn = person?.bornOn ?? null;
  const age = (years: number, when: ">=" | "<") =>
    bornOn === null ? "false" : `context.day ${when} ${birthday(bornOn, years)}`;
  const received = (person?.benefits ?? []).filter(({ kind }) => benefits.includes(kind));
  return and(
    within("context.day", { from: "0000-01-01", until: reviewOn }),
    inCategories(categories),
    ageFrom === null ? "true" : age(ageFrom, ">="),
    ageBefore === null ? "true" : age(ageBefore, "<"),
    benefits.length === 0 ? "true" : or(...received.map((one) => within("context.day", one))),
  );
}

const agreements = (facts: Facts): string[] => [
  forbid(
    and(
      shared,
      not(ownRecord),
      not(
        and(
          among(
            facts.agencies.map(({ id }) => id),
            "resource.contributor",
          ),
          or(
            ...facts.agreements.map((agreement) =>
              and(
                within("context.day", agreement),
                `${set(agreement.agencies)}.containsAll([principal.agency, resource.contributor])`,
                among(agreement.purposes, "context.purpose"),
                inCategories(agreement.categories),
              ),
            ),
          ),
        ),
      ),
    ),
    "known",
  ),
];

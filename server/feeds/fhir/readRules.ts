import { ALL, isCategory, type Mask, maskOf } from "../../sharing/categories.js";
import type { Day, Id } from "../../sharing/facts.js";
import { findPurpose } from "../../sharing/purposes.js";
import { isAccepted, purposeOf, systems } from "./codes.js";
import { readPeriod } from "./readPeriod.js";
import type { Register } from "./Register.js";
import { quote, type Refusals } from "./Refusals.js";
import { referredAgency } from "./references.js";
import type { Actor, Coding, ConsentProvision, ConsentResource } from "./resource.js";

/** A rule with its exceptions, to any depth. Null: whatever it is, the rule matches. */
export interface Rule {
  from: Day | null;
  until: Day | null;
  actors: { agencies: readonly Id[]; types: readonly string[] } | null;
  categories: Mask;
  purposes: readonly string[] | null;
  exceptions: readonly Rule[];
}

/** The rule of the whole consent, to which its provisions are the exceptions. */
export interface RootRule extends Rule {
  permit: boolean;
}

/** Reads decision, period and provisions. What they say that cannot be said here is noted; then the rule is not to be used. */
export function readRules(
  resource: ConsentResource,
  path: string,
  register: Register,
  refusals: Refusals,
): RootRule {
  if (resource.decision === undefined)
    refusals.add(
      `${path}.decision`,
      "NO_DECISION",
      "It must say what holds where no provision matches: permit or deny.",
    );
  return {
    ...readPeriod(resource.period, `${path}.period`, refusals),
    permit: resource.decision === "permit",
    actors: null,
    categories: ALL,
    purposes: null,
    exceptions: readProvisions(resource.provision, path, register, refusals),
  };
}

const readProvisions = (
  provisions: ConsentProvision[] | undefined,
  path: string,
  register: Register,
  refusals: Refusals,
): Rule[] =>
  (provisions ?? []).map((provision, index) =>
    readProvision(provision, `${path}.provision[${index}]`, register, refusals),
  );

function readProvision(
  provision: ConsentProvision,
  path: string,
  register: Register,
  refusals: Refusals,
): Rule {
  for (const element of NARROWER)
    if (element in provision)
      refusals.add(
        `${path}.${element}`,
        "NARROWER_THAN_A_CATEGORY",
        "A sentence speaks of whole categories; nothing finer can be kept, and to leave it out would change what was said.",
      );
  if ("modifierExtension" in provision)
    refusals.add(
      `${path}.modifierExtension`,
      "MODIFIED",
      "It changes the meaning in a way that is not known here.",
    );
  for (const [index, action] of (provision.action ?? []).entries())
    if (!isAccepted("actions", action))
      refusals.add(
        `${path}.action[${index}]`,
        "UNKNOWN_ACTION",
        "Sharing is to access, disclose or use; no other action is decided here.",
      );
  return {
    ...readPeriod(provision.period, `${path}.period`, refusals),
    actors: provision.actor ? readActors(provision.actor, path, register, refusals) : null,
    categories: provision.securityLabel ? readCategories(provision.securityLabel, path, refusals) : ALL,
    purposes: provision.purpose ? readPurposes(provision.purpose, path, refusals) : null,
    exceptions: readProvisions(provision.provision, path, register, refusals),
  };
}

const NARROWER = ["documentType", "resourceType", "code", "dataPeriod", "data", "expression"] as const;

function readActors(
  actors: readonly Actor[],
  path: string,
  register: Register,
  refusals: Refusals,
): NonNullable<Rule["actors"]> {
  const agencies: Id[] = [];
  const types: string[] = [];
  for (const [index, actor] of actors.entries()) {
    const place = `${path}.actor[${index}]`;
    if ("modifierExtension" in actor)
      refusals.add(
        `${place}.modifierExtension`,
        "MODIFIED",
        "It changes the meaning in a way that is not known here.",
      );
    const type = actor.role?.coding?.find(({ system }) => system === systems.agencyType)?.code;
    if (type !== undefined && actor.reference === undefined) {
      if (register.agencies.some((agency) => agency.type === type)) types.push(type);
      else
        refusals.add(
          `${place}.role`,
          "UNKNOWN_AGENCY_TYPE",
          `There is no agency of the type ${quote(type)} in this partnership.`,
        );
      continue;
    }
    if (actor.role && !isAccepted("recipientRoles", actor.role))
      refusals.add(
        `${place}.role`,
        "UNKNOWN_ROLE",
        "An actor of a sentence is somebody who receives information; this role says something else.",
      );
    const agency = referredAgency(actor.reference, `${place}.reference`, register, refusals);
    if (agency) agencies.push(agency);
  }
  return { agencies, types };
}

function readCategories(labels: readonly Coding[], path: string, refusals: Refusals): Mask {
  const known = labels.filter(({ system, code }, index) => {
    if (system === systems.category && isCategory(code)) return true;
    refusals.add(
      `${path}.securityLabel[${index}]`,
      "UNKNOWN_CATEGORY",
      `${quote(code)} of ${quote(system)} is none of the categories of ${systems.category}.`,
    );
    return false;
  });
  return maskOf(...known.map(({ code = "" }) => code));
}

function readPurposes(purposes: readonly Coding[], path: string, refusals: Refusals): string[] {
  return purposes.flatMap((coding, index) => {
    const place = `${path}.purpose[${index}]`;
    const { code, nearest } = purposeOf(coding);
    const purpose = findPurpose(code);
    if (purpose?.mode === "CONSENT") return [purpose.code];
    if (purpose)
      refusals.add(
        place,
        "NOT_DECIDED_BY_CONSENT",
        `No consent decides about ${purpose.code}: neither yes nor no to it would count.`,
      );
    else
      refusals.add(
        place,
        "UNKNOWN_PURPOSE",
        `${quote(coding.code)} of ${quote(coding.system)} means the same as none of the purposes${nearest ? `; the nearest, ${nearest}, is not the same` : ""}.`,
      );
    return [];
  });
}

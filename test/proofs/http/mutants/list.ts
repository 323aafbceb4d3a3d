import type { Fault } from "../copyWith.js";

/** A fault seeded into the built product. */
export interface HttpMutant {
  name: string;
  /** The proof that finds it. */
  by: "worlds-http" | "paths" | "race" | "inputs" | "tokens";
  faults: readonly Fault[];
}

const WITHHOLD = "access/withhold.js";
const CONFIRM = ["database/transaction.js", "throw new EpochMoved();\n}", "return;\n}"] as const;

/** Faults of withholding, of loaders and lists, of snapshot, epoch and audit, of what is refused. The first three are within `npm test`. */
export const HTTP_MUTANTS: readonly HttpMutant[] = [
  {
    name: "neither a snapshot nor a second look at the epochs",
    by: "race",
    faults: [
      [
        "database/transaction.js",
        "begin isolation level repeatable read",
        "begin isolation level read committed",
      ],
      CONFIRM,
    ],
  },
  {
    // A lost row alone is noticed at the commit too.
    name: "a reply goes out though neither its audit row nor the commit came about",
    by: "paths",
    faults: [["database/transaction.js", "await sent[0];", ""], ["database/transaction.js", 'if ((await sent[1]).command !== "COMMIT")', "if (false)"]], // prettier-ignore
  },
  {
    name: "what a library says of a fault goes out as it is",
    by: "inputs",
    faults: [["http/formatError.js", "message: hint ?? known.message", "message: formatted.message"]],
  },
  {
    name: "the rules of arguments are not looked at",
    by: "inputs",
    faults: [["schema.js", "validate: { forbidUnknownValues: false, validationError: { target: false, value: false } }", "validate: false"]], // prettier-ignore
  },
  {
    name: "an assertion may be sent again",
    by: "tokens",
    faults: [["auth/clients/tokenEndpoint.js", "jtiHash: sha256(assertion.jti)", "jtiHash: sha256(assertion.jti + token)"]], // prettier-ignore
  },
  {
    name: "a token is good for two minutes after its end",
    by: "tokens",
    faults: [["auth/bearerToken.js", "const SKEW = 30;", "const SKEW = 120;"]],
  },
  {
    name: "the key of a token is not looked up",
    by: "tokens",
    faults: [["auth/bearerToken.js", "if (header.kid !== kid)", "if (false)"]],
  },
  { name: "no second look at the epochs", by: "race", faults: [CONFIRM] },
  {
    name: "an event is listed whether or not it may be shown",
    by: "worlds-http",
    faults: [
      [
        "resolvers/case/chronology.js",
        ".filter((row) => shows(view, caseId, row, false))",
        ".filter(() => true)",
      ],
    ],
  },
  {
    name: "seals and markers on one value do not count",
    by: "worlds-http",
    faults: [[WITHHOLD, "(isUnmarked(row) || ", "(isUnmarked(row) || true || "]],
  },
  {
    name: "only the first of several people is asked about",
    by: "worlds-http",
    faults: [[WITHHOLD, "for (const { entry } of cells)", "for (const { entry } of cells.slice(0, 1))"]],
  },
  {
    name: "a place is shown like anything else",
    by: "worlds-http",
    faults: [[WITHHOLD, "locates ? entry.visibleLocating : entry.visible", "entry.visible"]],
  },
  {
    name: "a field is said to be withheld only where there is something",
    by: "worlds-http",
    faults: [[WITHHOLD, "if (codes.length > 0)", "if (codes.length > 0 && source?.rows.length > 0)"]],
  },
  {
    name: "a field of several rows shows them all",
    by: "worlds-http",
    faults: [[WITHHOLD, ".filter((row) => shows(view, about.caseId, row, locates))", ""]],
  },
  {
    name: "an item may be shown where its row may not",
    by: "worlds-http",
    faults: [[WITHHOLD, "if (!isOpen(view, caseId, row, false, own))\n        return null;", ""]],
  },
  {
    name: "what is told of an empty field depends on a hidden team",
    by: "worlds-http",
    faults: [["resolvers/case/CasePage.js", "frame.team.filter((row) => shows(view, caseId, row, true))", "frame.team.filter(() => true)"]], // prettier-ignore
  },
  {
    name: "a sealed person is one of the family",
    by: "worlds-http",
    faults: [["resolvers/case/CasePage.js", ".absent !== ALL", ".absent !== -1"]],
  },
  {
    name: "a relationship is shown with whomever it is",
    by: "worlds-http",
    faults: [["resolvers/case/family.js", "people.includes(row.other) && shows(view, caseId, row, false)", "people.includes(row.other)"]], // prettier-ignore
  },
  {
    name: "a worklist is sorted and filtered by a hidden band",
    by: "worlds-http",
    faults: [
      ["resolvers/WorklistResolver.js", "bands.find((row) => shows(view, id, row, false))", "bands[0]"],
    ],
  },
  {
    name: "a page ends where a hidden item stands",
    by: "worlds-http",
    faults: [["resolvers/case/plan.js", "actions.filter((row) => shows(view, caseId, row, false))", "actions.filter(() => true)"]], // prettier-ignore
  },
  {
    name: "a partner reads what a consent says of others",
    by: "worlds-http",
    faults: [["resolvers/case/consents.js", ".filter((provision) => concerns(page, provision))", ""]],
  },
  {
    name: "answers are loaded without their marks",
    by: "worlds-http",
    faults: [["loaders/assessment.js", "'marks', a.marks", "'marks', null"]],
  },
  {
    name: "answers are loaded with one of their people",
    by: "worlds-http",
    faults: [["loaders/assessment.js", "'subjects', a.subjects", "'subjects', a.subjects[1:1]"]],
  },
  {
    name: "events are loaded without whom they mention",
    by: "worlds-http",
    faults: [["loaders/chronology.js", "subjects, mentioned,", "subjects, null::uuid[] as mentioned,"]],
  },
  {
    name: "what is selected is known by its alias",
    by: "paths",
    faults: [["access/Selection.js", "found.set(tree.name, [...(found.get(tree.name) ?? []), tree]);", "found.set(tree.alias, [...(found.get(tree.alias) ?? []), tree]);"]], // prettier-ignore
  },
  {
    name: "the lead professional of a worklist is shown without a decision",
    by: "paths",
    faults: [["resolvers/case/team.js", "return lead ? memberView(page, lead, selection) : null;", "return lead ? { id: lead.id, kind: lead.kind, role: lead.role, practitioner: lead.practitioner && toPractitioner(page, lead.practitioner), agency: page.agencies.get(lead.agency_id), since: new Date(lead.since), withheld: [] } : null;"]], // prettier-ignore
  },
];

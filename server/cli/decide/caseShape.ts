import { PURPOSES } from "../../sharing/purposes.js";
import type { Facts, Instant, Request, Target } from "../../sharing/facts.js";
import { agency, agreement, viewer } from "./factShapes.js";
import { caseFacts } from "./caseFactsShape.js";
import { person } from "./personShape.js";
import {
  count,
  instant,
  list,
  listOf,
  maybe,
  oneOf,
  orNull,
  record,
  type Shape,
  text,
  truth,
} from "./shapes.js";

/** What `decide` is asked, as a person may write it down. */
export interface DecisionCase {
  /** Ignored: it lets an editor help with the writing. */
  $schema: string | null;
  /** Ignored: what the case is about, in words. */
  situation: string | null;
  request: Request;
  target: Target;
  facts: Facts;
  at: Instant;
}

const purposes = PURPOSES.map(({ code }) => code).join(", ");

const request: Shape<Request> = record("Who asks, why, and how strongly signed in.", {
  accountId: text("The account that asks; facts.viewer says more about it."),
  purpose: maybe(
    text(
      `Why it asks: ${purposes}. Left out, null or any other word decides INDETERMINATE, as in a request.`,
    ),
  ),
  assurance: oneOf(
    "How strongly it signed in: 1 password, 2 second factor, 3 phishing-resistant.",
    [1, 2, 3],
  ),
  contributions: {
    ...truth("Asked outside any case, by its records role, for what an agency contributed before it left."),
    leftOut: false,
  },
});

const target: Shape<Target> = record("The value asked for, or the field where one might be.", {
  caseId: text("The case in which the value stands; one of facts.cases."),
  subjects: list(
    "Whose record the value is: all of them must permit, and nobody means that nobody can.",
    text("The id of a person."),
  ),
  category: text(
    "What kind of data it is: a code of the categories. A word that is none withholds the value.",
  ),
  contributorId: text("The agency that contributed the value; one of facts.agencies."),
  locates: truth(
    "Whether the field tells where somebody is: an address, a school, a GP, a place of meeting.",
  ),
  marks: listOf(
    "The numbers of the seals and markers set on this one value.",
    count("The number of a seal or marker."),
  ),
  mentioned: listOf("Who is spoken of in the value without being its subject.", text("The id of a person.")),
});

const facts: Shape<Facts> = record("All that the decision may look at. Lists left out are empty.", {
  viewer: orNull(viewer),
  agencies: listOf("The agencies of the partnership, the viewer's and the contributor's among them.", agency),
  agreements: listOf("Information sharing agreements between agencies.", agreement),
  cases: listOf("The cases, each with what is recorded about it.", caseFacts),
  people: listOf("The people, each with their consents and with who may decide for them.", person),
});

/** A decision case as it is described, checked and read. */
export const decisionCase: Shape<DecisionCase> = record(
  "One case on which to try the sharing decision: npm run --silent decide < case.json. Instants are ISO 8601 with a zone and half-open periods; days are whole days in London, first and last included.",
  {
    $schema: maybe(text("Where this schema is, for an editor that helps with the writing.")),
    situation: maybe(text("What the case is about, in words.")),
    request,
    target,
    facts,
    at: instant("The instant at which it is decided."),
  },
);

/** The same as a JSON Schema document. */
export const decisionCaseSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://tellonce.example/decision-case.schema.json",
  title: "Decision case",
  ...decisionCase.schema,
};

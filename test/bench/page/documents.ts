import { createHash } from "node:crypto";

const why = "withheld { field code text }";

/** What the product is asked for: the values that the other variants give, and why what is withheld is. */
export const CASE_PAGE = `query BenchCase($id: ID!) {
  case(id: $id) {
    id reference status openedOn familyName needBand ${why}
    family { members { role person { id name bornOn ${why} } ${why} } ${why} }
    assessment { domains { elements { questions { key answers { value ${why} } ${why} } } } ${why} }
    agencies { id name type }
    team { edges { node { kind role practitioner { name } agency { id } ${why} } } ${why} }
    actions(first: 50) { edges { node { id title dueOn status owner { name } ${why} } } ${why} }
    chronology(first: 50) { edges { node { id occurredOn title detail agency { name } ${why} } } ${why} }
    consents { items { id about { id } authority givenAt ${why} } ${why} }
  }
}`;

export const WORKLIST = `query BenchWorklist {
  worklist(first: 50) {
    edges { node { id reference status openedOn familyName needBand lead { practitioner { name } agency { name } } ${why} } }
  }
}`;

/** The hand-written resolvers of Apollo and TypeORM. */
export const PLAIN_PAGE = `query Case($id: ID!) {
  case(id: $id) {
    id reference status openedOn: opened_on familyName needBand
    members { role person { id name bornOn consents { id authority given_at } } }
    assessments { answers { question_key value } }
    team { kind role practitioner { name } agency { id name type } }
    actions { id title due_on status owner { name } }
    events { id occurred_on title detail agency { name } }
  }
}`;

export const hashOf = (document: string): string => createHash("sha256").update(document).digest("hex");

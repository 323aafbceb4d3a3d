import type {
  CaseFacts,
  Day,
  EmergencyGrantFacts,
  Facts,
  Id,
  Instant,
  PersonFacts,
  Request,
  ViewerFacts,
} from "./facts.js";
import { inForce } from "./time.js";
import type { PURPOSES } from "./purposes.js";

/** A request whose inputs are complete: the viewer is live and the purpose is known. */
export interface Asker {
  request: Request;
  viewer: ViewerFacts;
  purpose: (typeof PURPOSES)[number];
  facts: Facts;
  at: Instant;
  today: Day;
}

/** What each stage is asked: may this asker have values of this one subject, in this one case? */
export interface Question extends Asker {
  case: CaseFacts;
  subjectId: Id;
  subject: PersonFacts | undefined;
  /** All ids under which the subject is recorded: restrictions hold for each of them. */
  ids: readonly Id[];
  /** The emergency grant that covers this case and subject; only where the purpose is EMERGENCY. */
  grant: EmergencyGrantFacts | undefined;
}

/** The question about one subject. */
export function questionAbout(asker: Asker, theCase: CaseFacts, subjectId: Id): Question {
  const { request, viewer, purpose, facts, at, today } = asker;
  return {
    request,
    viewer,
    purpose,
    facts,
    at,
    today,
    case: theCase,
    subjectId,
    subject: facts.people.find(({ id }) => id === subjectId),
    ids: idsOf(facts, subjectId),
    grant: findGrant(asker, theCase, subjectId),
  };
}

/** All ids under which a person is recorded, the given one first. */
export const idsOf = ({ people }: Facts, personId: Id): readonly Id[] => [
  personId,
  ...(people.find(({ id }) => id === personId)?.linkedIds ?? []),
];

/** Everybody who is or ever was of a case, under the id by which they came into it: a merge makes nobody a member of anything. */
export const membersOf = (theCase: CaseFacts): ReadonlySet<Id> =>
  new Set(theCase.people.map(({ personId }) => personId));

/** The same under all the ids by which they are recorded: so far reaches what is kept from the viewer. */
export const everOf = ({ facts }: Asker, theCase: CaseFacts): ReadonlySet<Id> =>
  new Set(theCase.people.flatMap(({ personId }) => idsOf(facts, personId)));

function findGrant(asker: Asker, theCase: CaseFacts, subjectId: Id) {
  const live = liveGrants(asker, theCase).filter(({ persons }) => persons.includes(subjectId));
  return live.find(({ confirmed }) => confirmed) ?? live[0];
}

/** The asker's emergency grants in force for a case: a person's, for that purpose alone; a system client has none. */
export const liveGrants = (
  { purpose, request, viewer, at }: Asker,
  theCase: CaseFacts,
): EmergencyGrantFacts[] =>
  purpose.mode === "EMERGENCY" && viewer.kind === "PRACTITIONER"
    ? theCase.grants.filter((grant) => grant.accountId === request.accountId && inForce(grant, at))
    : [];

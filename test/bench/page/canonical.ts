/** The page as all variants must give it, each list in the order of its ids. */
export interface Page {
  id: string;
  reference: string;
  status: string;
  openedOn: string;
  familyName: string;
  needBand: number;
  members: { id: string; role: string; name: string; bornOn: string }[];
  answers: { question: string; value: string }[];
  agencies: { id: string; name: string; type: string }[];
  team: { kind: string; role: string; practitioner: string; agency: string }[];
  actions: { id: string; title: string; dueOn: string; status: string; owner: string }[];
  events: { id: string; occurredOn: string; title: string; detail: string; agency: string }[];
  consents: { id: string; about: string; authority: string; givenAt: string }[];
}

/** The governed values that PERFORMANCE.md counts: four of the case, of people, answers, actions and events one each. */
export const valuesIn = ({ members, answers, actions, events }: Page): number =>
  4 + members.length + answers.length + actions.length + events.length;

/** The same page, in one order and one way to write an instant. */
export const inOrder = (page: Page): Page => ({
  ...page,
  members: sorted(page.members),
  answers: sorted(page.answers),
  agencies: sorted(page.agencies),
  team: sorted(page.team),
  actions: sorted(page.actions),
  events: sorted(page.events),
  consents: sorted(page.consents.map((one) => ({ ...one, givenAt: new Date(one.givenAt).toISOString() }))),
});

// Keys too, as who wrote an object had them in an order of its own.
const sorted = <One extends object>(list: readonly One[]): One[] =>
  list
    .map((one) => Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1))) as One)
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const nodes = (connection: any): any[] => connection.edges.map(({ node }: any) => node);

/** Beside the values the product says why others might be kept back; the rest of the page is the same. */
export function ofProduct(text: string): Page {
  const { data, errors } = JSON.parse(text);
  if (errors || !data.case) throw new Error(`The product does not give the page: ${text.slice(0, 300)}`);
  const { withheld: _none, family, assessment, team, actions, chronology, consents, ...frame } = data.case;
  return {
    ...frame,
    members: family.members.map(({ role, person: { id, name, bornOn } }: any) => ({
      id,
      role,
      name,
      bornOn,
    })),
    answers: assessment.domains.flatMap(({ elements }: any) =>
      elements.flatMap(({ questions }: any) =>
        questions.flatMap(({ key, answers }: any) =>
          answers.map(({ value }: any) => ({ question: key, value })),
        ),
      ),
    ),
    team: nodes(team).map(({ kind, role, practitioner, agency }) => ({
      kind,
      role,
      practitioner: practitioner.name,
      agency: agency.id,
    })),
    actions: nodes(actions).map(({ id, title, dueOn, status, owner }) => ({
      id,
      title,
      dueOn,
      status,
      owner: owner.name,
    })),
    events: nodes(chronology).map(({ id, occurredOn, title, detail, agency }) => ({
      id,
      occurredOn,
      title,
      detail,
      agency: agency.name,
    })),
    consents: consents.items.map(({ id, about, authority, givenAt }: any) => ({
      id,
      about: about.id,
      authority,
      givenAt,
    })),
  };
}

export function ofPlain(text: string): Page {
  const { data, errors } = JSON.parse(text);
  if (errors) throw new Error(text.slice(0, 500));
  const { members, assessments, team, actions, events, ...frame } = data.case;
  return {
    ...frame,
    members: members.map(({ role, person: { id, name, bornOn } }: any) => ({ id, role, name, bornOn })),
    answers: assessments[0].answers.map(({ question_key, value }: any) => ({
      question: question_key,
      value,
    })),
    agencies: [...new Map(team.map(({ agency }: any) => [agency.id, agency])).values()],
    team: team.map(({ kind, role, practitioner, agency }: any) => ({
      kind,
      role,
      practitioner: practitioner.name,
      agency: agency.id,
    })),
    actions: actions.map(({ id, title, due_on, status, owner }: any) => ({
      id,
      title,
      dueOn: due_on,
      status,
      owner: owner.name,
    })),
    events: events.map(({ id, occurred_on, title, detail, agency }: any) => ({
      id,
      occurredOn: occurred_on,
      title,
      detail,
      agency: agency.name,
    })),
    consents: members.flatMap(({ person }: any) =>
      person.consents.map(({ id, authority, given_at }: any) => ({
        id,
        about: person.id,
        authority,
        givenAt: given_at,
      })),
    ),
  };
}

/** A case of the worklist, as both variants must give it. */
export const worklistOf = (text: string): object[] =>
  nodes(JSON.parse(text).data.worklist).map(({ withheld: _why, lead, ...frame }) => ({
    ...frame,
    lead: lead && { practitioner: lead.practitioner.name, agency: lead.agency.name },
  }));

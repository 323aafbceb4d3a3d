import type { Page } from "./canonical.js";

/** The page in the schema that PostGraphile makes of the tables, without any configuration of names; sorting is left to the reader. */
export const POSTGRAPHILE_PAGE = `query Case($partnership: UUID!, $id: UUID!) {
  case: caseRecordByPartnershipIdAndRowId(partnershipId: $partnership, rowId: $id) {
    id: rowId reference status openedOn
    names: familyNamesByPartnershipIdAndCaseId { nodes { name } }
    bands: needBandsByPartnershipIdAndCaseId { nodes { band } }
    members: casePeopleByPartnershipIdAndCaseId { nodes { role person: personByPartnershipIdAndPersonId {
      id: rowId
      names: personNamesByPartnershipIdAndPersonId { nodes { kind given family } }
      lives: personLivesByPartnershipIdAndPersonId { nodes { bornOn } }
      consents: consentsByPartnershipIdAndPersonId { nodes { id: rowId authority givenAt } }
    } } }
    assessments: assessmentsByPartnershipIdAndCaseId { nodes {
      answers: answersByPartnershipIdAndCaseIdAndAssessmentId { nodes { questionKey value } }
    } }
    team: involvementsByPartnershipIdAndCaseId { nodes {
      kind role
      practitioner: practitionerByPartnershipIdAndAgencyIdAndPractitionerId { name }
      agency: agencyByPartnershipIdAndAgencyId { id: rowId name type }
    } }
    actions: planActionsByPartnershipIdAndCaseId(first: 50) { nodes {
      id: rowId title dueOn status owner: agencyByPartnershipIdAndOwnerAgencyId { name }
    } }
    events: chronologyEventsByPartnershipIdAndCaseId(first: 50) { nodes {
      id: rowId occurredOn title detail agency: agencyByPartnershipIdAndAgencyId { name }
    } }
  }
}`;

export function ofPostgraphile(text: string): Page {
  const { data, errors } = JSON.parse(text);
  if (errors || !data.case) throw new Error(text.slice(0, 500));
  const { names, bands, members, assessments, team, actions, events, ...frame } = data.case;
  return {
    ...frame,
    familyName: names.nodes[0].name,
    needBand: bands.nodes[0].band,
    members: members.nodes.map(({ role, person }: any) => {
      const legal = person.names.nodes.find(({ kind }: any) => kind === "LEGAL");
      return {
        id: person.id,
        role,
        name: `${legal.given} ${legal.family}`,
        bornOn: person.lives.nodes[0].bornOn,
      };
    }),
    answers: assessments.nodes[0].answers.nodes.map(({ questionKey, value }: any) => ({
      question: questionKey,
      value,
    })),
    agencies: [...new Map(team.nodes.map(({ agency }: any) => [agency.id, agency])).values()],
    team: team.nodes.map(({ kind, role, practitioner, agency }: any) => ({
      kind,
      role,
      practitioner: practitioner.name,
      agency: agency.id,
    })),
    actions: actions.nodes.map(({ owner, ...action }: any) => ({ ...action, owner: owner.name })),
    events: events.nodes.map(({ agency, ...event }: any) => ({ ...event, agency: agency.name })),
    consents: members.nodes.flatMap(({ person }: any) =>
      person.consents.nodes.map((consent: any) => ({ ...consent, about: person.id })),
    ),
  };
}

import { sharedFieldsOf } from "../../access/sharedFields.js";
import { recordShown, shows } from "../../access/withhold.js";
import type { View } from "../../context.js";
import { TellonceError } from "../../errors.js";
import type { ConsentStatement, Ended } from "../../feeds/fhir/ConsentStatement.js";
import { toBundle, toFhir } from "../../feeds/fhir/toFhir.js";
import { loadStatements, type StatementRow } from "../../loaders/statements.js";
import { Consent } from "../../model/Consent.js";
import { demandConsentRight } from "../../resolvers/recordConsent.js";
import { consentState, findSuperseder } from "../../sharing/consent/consentState.js";
import type { Id, PersonFacts } from "../../sharing/facts.js";
import { operationOn, readAs, type Standing } from "../asViewer.js";
import { findCase, peopleOf } from "./findCase.js";

/**
 * A consent by its id, or all of a person's by their id or the number of their record, as FHIR R5: a Consent or a Bundle.
 * Only whole consents leave, and only for whoever records them. @throws TellonceError
 */
export function exportConsents(
  standing: Standing,
  { what, case: named }: { what: string; case: string | undefined },
): Promise<object> {
  return readAs(standing, operationOn("export consent", what), async (context) => {
    const caseId = await findCase(context, named, (person, view) => isMeant(person, view, what));
    return context.open([caseId], async (view) => {
      demandConsentRight(view, caseId);
      const people = peopleOf(view, caseId);
      const person = people.find((one) => isMeant(one, view, what));
      if (!person)
        throw new TellonceError(
          "NOT_FOUND",
          "There is no such person or consent in this case that this account can see.",
        );
      const statements = (await loadStatements(view.transaction, [person.id]))
        .filter(({ id }) => !isConsentOf(person, what) || id === what)
        .map((row) => toStatement(view, caseId, people, person, row));
      const [only] = statements;
      return isConsentOf(person, what) && only ? toFhir(only) : toBundle(statements);
    });
  });
}

const isMeant = (person: PersonFacts, { references }: View, what: string) =>
  person.id === what || references[person.id] === what || isConsentOf(person, what);
const isConsentOf = ({ consents }: PersonFacts, id: string) => consents.some((consent) => consent.id === id);

function toStatement(
  view: View,
  caseId: Id,
  people: readonly PersonFacts[],
  subject: PersonFacts,
  row: StatementRow,
): ConsentStatement {
  const isGiverShown = row.giverPersonId === null || people.some(({ id }) => id === row.giverPersonId);
  if (!shows(view, caseId, row, false) || !isGiverShown)
    throw new TellonceError(
      "FORBIDDEN",
      "A consent leaves only whole, and a part of one of these is not shown to this account.",
    );
  for (const field of sharedFieldsOf(Consent).keys()) recordShown(view, caseId, row, `Consent.${field}`);
  const {
    id,
    category: _category,
    agency_id: agencyId,
    marks: _marks,
    subjects: _subjects,
    withdrawnAt: _at,
    withdrawnHow: _how,
    ...said
  } = row;
  return { ...said, id, agencyId, ended: endOf(view, subject, row) };
}

function endOf({ at, today }: View, subject: PersonFacts, row: StatementRow): Ended | null {
  if (row.withdrawnAt !== null) return { how: "WITHDRAWN", at: row.withdrawnAt, note: row.withdrawnHow };
  const consent = subject.consents.find(({ id }) => id === row.id);
  if (!consent) return { how: "LAPSED" };
  const later = findSuperseder(consent, subject, at);
  if (later) return { how: "SUPERSEDED", by: later.id };
  return consentState(consent, subject, at, today) === "LAPSED" ? { how: "LAPSED" } : null;
}

import { useEffect, useId, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { useQuery } from "urql";
import { graphql } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { useWords } from "../words/useWords";

const similarDocument = graphql(`
  query SimilarPeople($input: SimilarPeopleInput!) {
    similarPeople(input: $input) {
      caseId
      caseReference
      person {
        id
        reference
        name
        bornOn
        aliases {
          kind
          name
        }
      }
    }
  }
`);

/** How long somebody pauses who has typed a name, in milliseconds. */
const PAUSE = 500;
const LEAST = 2;

/** Says, while a name is typed, who in the viewer's own families is on record with one like it. */
export function SimilarPeople({
  given,
  family,
  bornOn,
}: {
  given: string;
  family: string;
  bornOn: string | undefined;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const headingId = useId();
  const [typed, setTyped] = useState({ givenName: "", familyName: "", bornOn: null as string | null });
  useEffect(() => {
    const next = { givenName: given.trim(), familyName: family.trim(), bornOn: bornOn ?? null };
    const timer = setTimeout(() => setTyped(next), PAUSE);
    return () => clearTimeout(timer);
  }, [given, family, bornOn]);
  const enough = typed.givenName.length >= LEAST && typed.familyName.length >= LEAST;
  const [{ data }] = useQuery({ query: similarDocument, variables: { input: typed }, pause: !enough });
  const people = enough ? (data?.similarPeople ?? []) : [];
  return (
    <div aria-live="polite">
      {people.length > 0 ? (
        <section className="tl-similar" aria-labelledby={headingId}>
          <h2 className="govuk-heading-s" id={headingId}>
            {t("similar.title", { count: people.length })}
          </h2>
          <ul className="govuk-list">
            {people.map(({ caseId, caseReference, person }) => (
              <li key={person.id}>
                <strong>{words.name(person)}</strong>
                {person.bornOn ? `, ${t("similar.born", { date: formatDate(person.bornOn) })}` : null}
                {(person.aliases ?? []).map(({ kind, name }) => `, ${t(`person.alias.${kind}`, { name })}`)}
                <span className="tl-second">
                  {t("similar.record", { reference: person.reference })}{" "}
                  <Link className="govuk-link" to={`/cases/${caseId}`}>
                    {t("similar.case", { reference: caseReference })}
                  </Link>
                </span>
              </li>
            ))}
          </ul>
          <p className="govuk-body-s govuk-!-margin-bottom-0">{t("similar.what")}</p>
        </section>
      ) : null}
    </div>
  );
}

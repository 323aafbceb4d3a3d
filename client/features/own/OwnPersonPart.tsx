import { Link } from "react-router";
import { Details } from "../../components/Details";
import { SummaryList } from "../../components/SummaryList";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { Statements } from "../statements/Statements";
import { useWords } from "../words/useWords";
import { useTranslation } from "../../messages/useTranslation";
import { useOwnValues } from "./useOwnValues";

const fragment = graphql(`
  fragment OwnPersonPart on OwnPerson {
    isViewer
    person {
      id
      reference
      name
      bornOn
      telephone
      email
      address {
        lines
        postcode
      }
      school {
        name
        yearGroup
      }
      generalPractice
      language
      ethnicity
      religion
      disability
      employment
      immigrationStatus
    }
    ...OwnValues
  }
`);

const PARTS = [
  ["ANSWER", "own.written"],
  ["EVENT", "own.happened"],
  ["ACTION", "own.planned"],
  ["CIRCUMSTANCE", "own.changed"],
] as const;

/** What is held about one person, in parts that open one by one. */
export function OwnPersonPart({ of }: { of: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const words = useWords();
  const valuesOf = useOwnValues();
  const one = readFragment(fragment, of);
  const { person, isViewer } = one;
  const values = valuesOf(one);
  const name = words.name(person);
  const facts = [
    [t("person.bornOn"), person.bornOn && formatDate(person.bornOn)],
    [
      t("person.address"),
      person.address && [person.address.lines, person.address.postcode].filter(Boolean).join(", "),
    ],
    [t("person.telephone"), person.telephone],
    [t("person.email"), person.email],
    [
      t("person.school"),
      person.school && [person.school.name, person.school.yearGroup].filter(Boolean).join(", "),
    ],
    [t("person.generalPractice"), person.generalPractice],
    [t("person.language"), person.language],
    [t("person.ethnicity"), person.ethnicity],
    [t("person.religion"), person.religion],
    [t("person.disability"), person.disability],
    [t("person.employment"), person.employment],
    [t("person.immigrationStatus"), person.immigrationStatus],
  ].filter((row): row is [string, string] => Boolean(row[1]));
  return (
    <section aria-labelledby={`about-${person.id}`}>
      <h2 className="govuk-heading-m" id={`about-${person.id}`}>
        {isViewer ? t("own.aboutYou", { name }) : name}
      </h2>
      <SummaryList rows={facts.map(([key, value]) => ({ key, value }))} />
      {PARTS.map(([kind, summary]) => (
        <Details key={kind} summary={t(summary, { count: values[kind].length, name })}>
          {values[kind].length === 0 ? <p>{t("own.nothing")}</p> : null}
          {values[kind].map(({ id, title, text, from, statements }) => (
            <article className="tl-own-answer" key={id}>
              <h3 className="govuk-heading-s">{title}</h3>
              {text ? <p className="govuk-body tl-text">{text}</p> : null}
              <p className="govuk-body-s tl-nothing">{from}</p>
              <Statements of={statements} own />
              <p className="govuk-body">
                <Link className="govuk-link" to={`/my-record/say/${kind}/${id}`}>
                  {t("own.disagree")}
                  <span className="govuk-visually-hidden"> {t("own.disagreeWith", { what: title })}</span>
                </Link>
              </p>
            </article>
          ))}
        </Details>
      ))}
    </section>
  );
}

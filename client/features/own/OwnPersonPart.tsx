import { Link } from "react-router";
import { Details } from "../../components/Details";
import { SummaryList } from "../../components/SummaryList";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { useWords } from "../words/useWords";
import { useTranslation } from "../../messages/useTranslation";

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
    answers {
      question
      part
      answer {
        id
        value
        category
        writtenAt
        agency {
          name
        }
        statements {
          text
          writtenAt
        }
      }
    }
    events {
      id
      occurredOn
      title
      detail
      agency {
        name
      }
    }
  }
`);

/** What is held about one person, in parts that open one by one. */
export function OwnPersonPart({ of }: { of: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const words = useWords();
  const { person, isViewer, answers, events } = readFragment(fragment, of);
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
      <Details summary={t("own.written", { count: answers.length, name })}>
        {answers.length === 0 ? <p>{t("own.nothing")}</p> : null}
        {answers.map(({ question, part, answer }) => (
          <article className="tl-own-answer" key={answer.id}>
            <h3 className="govuk-heading-s">{question}</h3>
            <p className="govuk-body tl-text">{answer.value}</p>
            <p className="govuk-body-s tl-nothing">
              {t("own.from", {
                part,
                agency: words.agency(answer.agency),
                date: answer.writtenAt ? formatDate(answer.writtenAt) : "",
              })}
            </p>
            {(answer.statements ?? []).map(({ text, writtenAt }) => (
              <blockquote className="govuk-inset-text" key={`${writtenAt} ${text}`}>
                <strong>{t("own.youSaid", { date: formatDate(writtenAt) })}</strong>
                <br />
                {text}
              </blockquote>
            ))}
            <p className="govuk-body">
              <Link className="govuk-link" to={`/my-record/say/${answer.id}`}>
                {t("own.disagree")}
                <span className="govuk-visually-hidden"> {t("own.disagreeWith", { question })}</span>
              </Link>
            </p>
          </article>
        ))}
      </Details>
      <Details summary={t("own.happened", { count: events.length, name })}>
        {events.length === 0 ? <p>{t("own.nothing")}</p> : null}
        {events.map((event) => (
          <article className="tl-own-answer" key={event.id}>
            <h3 className="govuk-heading-s">{event.title}</h3>
            {event.detail ? <p className="govuk-body tl-text">{event.detail}</p> : null}
            <p className="govuk-body-s tl-nothing">
              {t("own.eventFrom", {
                agency: words.agency(event.agency),
                date: event.occurredOn ? formatDate(event.occurredOn) : "",
              })}
            </p>
          </article>
        ))}
      </Details>
    </section>
  );
}

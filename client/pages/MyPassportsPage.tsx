import { useMutation, useQuery } from "urql";
import { Button, LinkButton } from "../components/Button";
import { Details } from "../components/Details";
import { EmptyState } from "../components/EmptyState";
import { PageHeading } from "../components/PageHeading";
import { Tag } from "../components/Tag";
import { FailureNote } from "../features/failure/FailureNote";
import { Reading } from "../features/failure/Reading";
import { OwnNav } from "../features/own/OwnNav";
import { useWords } from "../features/words/useWords";
import { graphql } from "../graphql/generated";
import { formatDateTime } from "../messages/dates";
import { useTranslation } from "../messages/useTranslation";

const pageDocument = graphql(`
  query MyPassportsPage {
    ownPassports {
      passports {
        id
        label
        personIds
        categories
        issuedAt
        expiresAt
        state
        openings {
          at
          outcome
        }
      }
    }
    ownRecord {
      people {
        person {
          id
          name
        }
      }
    }
  }
`);

const revokeDocument = graphql(`
  mutation RevokeMyPassport($passportId: ID!) {
    revokePassport(passportId: $passportId) {
      passports {
        id
        state
      }
    }
  }
`);

/** The reader's Life Passports, who opened them, and the way to end them. */
export function MyPassportsPage() {
  const { t } = useTranslation();
  const words = useWords();
  const answer = useQuery({ query: pageDocument });
  const [{ fetching, error }, revoke] = useMutation(revokeDocument);
  const readAgain = answer[1];
  return (
    <div className="tl-narrow">
      <PageHeading title={t("own.passports.title")} />
      <OwnNav />
      <p className="govuk-body">{t("own.passports.lead")}</p>
      <LinkButton to="/my-passports/new">{t("own.passports.new")}</LinkButton>
      {error ? <FailureNote error={error} /> : null}
      <Reading answer={answer}>
        {({ ownPassports: { passports }, ownRecord: { people } }) =>
          passports.length === 0 ? (
            <EmptyState title={t("own.passports.empty")}>
              <p>{t("own.passports.emptyNext")}</p>
            </EmptyState>
          ) : (
            passports.map((one) => {
              const names = people
                .filter(({ person }) => one.personIds.includes(person.id))
                .map(({ person }) => words.name(person));
              return (
                <article className="tl-card" key={one.id}>
                  <h2 className="govuk-heading-s">
                    {one.label}{" "}
                    <Tag colour={one.state === "OPEN" ? "green" : "grey"}>
                      {t(`own.passports.state.${one.state}`)}
                    </Tag>
                  </h2>
                  <p className="govuk-body">
                    {t("own.passports.shows", {
                      names: words.list(names),
                      kinds: words.kinds(one.categories),
                    })}{" "}
                    {t("own.passports.until", { when: formatDateTime(one.expiresAt) })}
                  </p>
                  <Details summary={t("own.passports.log", { count: one.openings.length })}>
                    {one.openings.length === 0 ? <p>{t("own.passports.notOpened")}</p> : null}
                    <ul className="govuk-list">
                      {one.openings.map(({ at, outcome }) => (
                        <li key={at}>
                          {t(`own.passports.outcome.${outcome}`, { when: formatDateTime(at) })}
                        </li>
                      ))}
                    </ul>
                  </Details>
                  {one.state === "OPEN" ? (
                    <Button
                      look="warning"
                      busy={fetching}
                      onClick={() => void revoke({ passportId: one.id }).then(() => readAgain())}
                    >
                      {t("own.passports.revoke")}
                      <span className="govuk-visually-hidden"> {one.label}</span>
                    </Button>
                  ) : null}
                </article>
              );
            })
          )
        }
      </Reading>
    </div>
  );
}

import { EmptyState } from "../../components/EmptyState";
import { Table } from "../../components/Table";
import { graphql } from "../../graphql/generated";
import type { IncidentScopeFragment } from "../../graphql/generated/graphql";
import { formatDateTime } from "../../messages/dates";
import { useTranslation } from "../../messages/useTranslation";
import { useWords } from "../words/useWords";

export const incidentScopeFragment = graphql(`
  fragment IncidentScope on IncidentReport {
    peopleCount
    casesCount
    times
    exports
    people {
      personReference
      cases
      categories
      times
    }
    accounts {
      id
      name
      agency {
        id
        name
      }
      clientId
      people
      times
      firstAt
      lastAt
    }
    kinds {
      category
      people
    }
  }
`);

/** Whom a breach touched: how many, who looked, what was shown, of whom. */
export function IncidentScope({ of: scope }: { of: IncidentScopeFragment }) {
  const { t } = useTranslation();
  const words = useWords();
  const column = <Row,>(id: string, heading: string, cell: (row: Row) => React.ReactNode) => ({
    id,
    heading,
    label: heading,
    cell,
  });
  type Account = IncidentScopeFragment["accounts"][number];
  type Person = IncidentScopeFragment["people"][number];
  type Kind = IncidentScopeFragment["kinds"][number];
  return (
    <section aria-labelledby="scope">
      <h2 className="govuk-heading-m" id="scope">
        {t("incidents.scope")}
      </h2>
      <p className="govuk-body">{t("incidents.scopeLead")}</p>
      {scope.peopleCount === 0 ? (
        <EmptyState title={t("incidents.nobody")}>
          <p>{t("incidents.nobodyNext")}</p>
        </EmptyState>
      ) : (
        <>
          <ul className="govuk-list govuk-list--bullet">
            <li>{t("incidents.people", { count: scope.peopleCount })}</li>
            <li>{t("incidents.cases", { count: scope.casesCount })}</li>
            <li>{t("incidents.times", { count: scope.times })}</li>
            <li>{t("incidents.exports", { count: scope.exports })}</li>
          </ul>
          <Table
            caption={t("incidents.accountsTitle")}
            rows={scope.accounts}
            rowKey={({ id, clientId }) => `${id} ${clientId ?? ""}`}
            columns={[
              column<Account>("name", t("incidents.who"), ({ name, agency, clientId }) =>
                [name, agency?.name, clientId && t("incidents.through", { client: clientId })]
                  .filter(Boolean)
                  .join(", "),
              ),
              column<Account>("people", t("incidents.peopleShort"), ({ people }) => people),
              column<Account>("times", t("incidents.timesShort"), ({ times }) => times),
              column<Account>("first", t("incidents.first"), ({ firstAt }) => formatDateTime(firstAt)),
              column<Account>("last", t("incidents.last"), ({ lastAt }) => formatDateTime(lastAt)),
            ]}
          />
          <Table
            caption={t("incidents.kindsTitle")}
            rows={scope.kinds}
            rowKey={({ category }) => category}
            columns={[
              column<Kind>("kind", t("incidents.kind"), ({ category }) =>
                words.capital(words.category(category)),
              ),
              column<Kind>("people", t("incidents.peopleShort"), ({ people }) => people),
            ]}
          />
          <Table
            caption={t("incidents.peopleTitle")}
            rows={scope.people}
            rowKey={({ personReference }) => personReference}
            columns={[
              column<Person>("person", t("incidents.person"), ({ personReference }) => personReference),
              column<Person>("cases", t("incidents.casesShort"), ({ cases }) => cases.join(", ")),
              column<Person>("kinds", t("incidents.kind"), ({ categories }) =>
                categories.map((one) => words.category(one)).join("; "),
              ),
              column<Person>("times", t("incidents.timesShort"), ({ times }) => times),
            ]}
          />
          {scope.people.length < scope.peopleCount ? (
            <p className="govuk-body">
              {t("incidents.morePeople", { shown: scope.people.length, all: scope.peopleCount })}
            </p>
          ) : null}
        </>
      )}
    </section>
  );
}

import { EmptyState } from "../../components/EmptyState";
import { Table } from "../../components/Table";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDateTime } from "../../messages/dates";
import { useWords } from "../words/useWords";
import { useTranslation } from "../../messages/useTranslation";

const rowsFragment = graphql(`
  fragment LookRows on LookAlert {
    more
    rows {
      id
      at
      operation
      outcome
      purpose
      caseReference
      shown
    }
  }
`);

/** The rows of the audit behind an alert. */
export function LookRows({ of: masked }: { of: FragmentType<typeof rowsFragment> }) {
  const { t } = useTranslation();
  const words = useWords();
  const { rows, more } = readFragment(rowsFragment, masked);
  if (rows.length === 0)
    return (
      <EmptyState title={t("looks.noRows")}>
        <p>{t("looks.noRowsNext")}</p>
      </EmptyState>
    );
  return (
    <>
      <Table
        caption={t("looks.rows")}
        rows={[...rows]}
        rowKey={({ id, caseReference }) => `${id} ${caseReference}`}
        columns={[
          {
            id: "at",
            heading: t("audit.when"),
            cell: ({ at }) => <span className="tl-date">{formatDateTime(at)}</span>,
          },
          {
            id: "case",
            heading: t("looks.case"),
            cell: ({ caseReference }) => caseReference ?? t("looks.hiddenCase"),
          },
          {
            id: "purpose",
            heading: t("audit.purpose"),
            cell: ({ purpose }) => (purpose ? words.purpose(purpose) : t("looks.noPurpose")),
          },
          {
            id: "what",
            heading: t("audit.whatHappened"),
            cell: ({ operation, outcome, shown }) => (
              <>
                {words.of("outcome", outcome)}
                {shown.length > 0 ? `: ${words.kinds(shown)}` : null}
                <span className="tl-second">{operation}</span>
              </>
            ),
          },
        ]}
      />
      {more ? <p className="govuk-body">{t("looks.moreRows")}</p> : null}
    </>
  );
}

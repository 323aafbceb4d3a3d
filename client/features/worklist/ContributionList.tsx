import { useTranslation } from "../../messages/useTranslation";
import { Table } from "../../components/Table";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { Statements } from "../statements/Statements";
import { useWords } from "../words/useWords";

export const contributionFragment = graphql(`
  fragment ContributionParts on Contribution {
    id
    kind
    caseReference
    about
    category
    title
    text
    on
    statements {
      ...Statements
    }
  }
`);

/** What one's own agency contributed to cases that it has left, by the numbers of cases and people alone. */
export function ContributionList({
  contributions: masked,
}: {
  contributions: FragmentType<typeof contributionFragment>[];
}) {
  const { t } = useTranslation();
  const words = useWords();
  const contributions = readFragment(contributionFragment, masked);
  return (
    <Table
      caption={t("contributions.caption")}
      captionHidden
      rows={[...contributions]}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "on",
          heading: t("contributions.on"),
          cell: (one) => one.on && formatDate(one.on),
        },
        {
          id: "what",
          heading: t("contributions.what"),
          cell: (one) => (
            <div>
              <span className="govuk-!-font-weight-bold">{one.title}</span> {one.text}
              <Statements of={one.statements} />
            </div>
          ),
        },
        {
          id: "kind",
          heading: t("contributions.kind"),
          cell: ({ kind, category }) => (
            <span>
              {t(`contributions.kinds.${kind}`)}: {words.small(words.category(category))}
            </span>
          ),
        },
        {
          id: "case",
          heading: t("contributions.case"),
          cell: (one) => one.caseReference,
        },
        {
          id: "about",
          heading: t("contributions.about"),
          cell: (one) => words.list(one.about),
        },
      ]}
    />
  );
}

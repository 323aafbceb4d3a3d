import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { Table } from "../../components/Table";
import { Tag } from "../../components/Tag";
import { type FragmentType, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { requestFragment } from "./requestFragments";
import { useRequestWords } from "./useRequestWords";

/** What the agency has asked, and how it stands. */
export function RequestsTable({ of }: { of: readonly FragmentType<typeof requestFragment>[] }) {
  const { t } = useTranslation();
  const requestWords = useRequestWords();
  const column = (id: "number" | "family" | "what" | "state" | "due") => ({
    id,
    heading: t(`request.row.${id}`),
  });
  return (
    <Table
      caption={t("request.list.caption")}
      captionHidden
      rows={[...readFragment(requestFragment, of)]}
      rowKey={({ id }) => id}
      columns={[
        {
          ...column("number"),
          cell: ({ id, reference, case: one }) => (
            <Link className="govuk-link" to={`/cases/${one.id}/requests/${id}`}>
              {reference}
            </Link>
          ),
        },
        { ...column("family"), cell: requestWords.family },
        { ...column("what"), cell: requestWords.what },
        {
          ...column("state"),
          cell: ({ state }) =>
            state ? <Tag colour={requestWords.colour(state)}>{requestWords.state(state)}</Tag> : null,
        },
        {
          ...column("due"),
          cell: ({ dueOn, endedAt }) =>
            dueOn && endedAt === null ? formatDate(dueOn) : t("request.answered"),
        },
      ]}
    />
  );
}

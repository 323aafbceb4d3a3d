import { useTranslation } from "../../messages/useTranslation";
import { useQuery } from "urql";
import { EmptyState } from "../../components/EmptyState";
import { InsetText } from "../../components/InsetText";
import { Table } from "../../components/Table";
import { Tag } from "../../components/Tag";
import { graphql } from "../../graphql/generated";
import type { DeskFilter, DeskRecordsQuery, RecordQuestion } from "../../graphql/generated/graphql";
import { formatDate, formatDateTime } from "../../messages/dates";
import { Reading } from "../failure/Reading";
import { useWords } from "../words/useWords";
import { kindInWords, standingInWords } from "./deskWords";

const recordsDocument = graphql(`
  query DeskRecords($question: RecordQuestion!, $filter: DeskFilter!) {
    deskRecords(question: $question, filter: $filter) {
      more
      items {
        id
        at
        kind
        state
        name
        who
        reviewer
        about
        caseReference
        people
        purposes
        categories
        until
        agency {
          name
        }
        agencies {
          id
          name
        }
      }
    }
  }
`);
type DeskItem = DeskRecordsQuery["deskRecords"]["items"][number];

/** The records that answer a question: what, whose, of whom, and how they stand. */
export function DeskRecords({ question, filter }: { question: RecordQuestion; filter: DeskFilter }) {
  const { t } = useTranslation();
  const answer = useQuery({ query: recordsDocument, variables: { question, filter } });
  return (
    <Reading answer={answer}>
      {({ deskRecords: { items, more } }) =>
        items.length === 0 && !more ? (
          <EmptyState title={t("desk.empty")}>
            <p>{t("desk.emptyNext")}</p>
          </EmptyState>
        ) : (
          <>
            {more ? <InsetText>{t("desk.more")}</InsetText> : null}
            {items.length > 0 ? <RecordTable items={[...items]} /> : null}
          </>
        )
      }
    </Reading>
  );
}

/** More agencies than these are counted, not listed. */
const FEW = 4;

const urgent = ["REVIEW_OVERDUE", "NOT_JUSTIFIED", "LAPSED", "EXPIRED"];
const soon = ["REVIEW_DUE", "TO_REVIEW", "RUNNING_OUT", "NEEDS_INFORMATION", "PROPOSED", "SUSPENDED"];

function RecordTable({ items }: { items: DeskItem[] }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Table<DeskItem>
      caption={t("desk.caption")}
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "what",
          heading: t("desk.what"),
          cell: ({ kind, name, about }) => (
            <span>
              {words.capital(kindInWords(kind))}
              {name ? <span className="tl-second">{words.of("role", name)}</span> : null}
              {about ? <span className="tl-second">{about}</span> : null}
            </span>
          ),
        },
        {
          id: "when",
          heading: t("audit.when"),
          cell: ({ at, who, agency }) => (
            <span>
              {formatDateTime(at)}
              {(who ?? agency) ? (
                <span className="tl-second">{[who, agency?.name].filter(Boolean).join(", ")}</span>
              ) : null}
            </span>
          ),
        },
        {
          id: "whom",
          heading: t("desk.whom"),
          cell: ({ caseReference, people, agencies }) => (
            <span>
              {[caseReference, ...people].filter(Boolean).join(", ")}
              {agencies.length > 0 ? (
                <span className="tl-second">
                  {agencies.length > FEW
                    ? t("desk.namesMany", { count: agencies.length })
                    : t("desk.names", { agencies: words.list(agencies.map(({ name }) => name)) })}
                </span>
              ) : null}
            </span>
          ),
        },
        {
          id: "covers",
          heading: t("desk.covers"),
          cell: ({ purposes, categories }) => (
            <span>
              {words.capital(words.list(purposes.map((code) => words.purpose(code))))}
              {categories.length > 0 ? <span className="tl-second">{words.kinds(categories)}</span> : null}
            </span>
          ),
        },
        {
          id: "state",
          heading: t("desk.stands"),
          cell: ({ state, until, reviewer }) => (
            <span>
              {state ? (
                <Tag colour={urgent.includes(state) ? "red" : soon.includes(state) ? "yellow" : "grey"}>
                  {words.capital(standingInWords(state))}
                </Tag>
              ) : null}
              {until ? (
                <span className="tl-second">{t("desk.until", { date: formatDate(until) })}</span>
              ) : null}
              {reviewer ? <span className="tl-second">{t("desk.reviewer", { name: reviewer })}</span> : null}
            </span>
          ),
        },
      ]}
    />
  );
}

import { useTranslation } from "../../messages/useTranslation";
import { Table } from "../../components/Table";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { AccessLogEntryFragment } from "../../graphql/generated/graphql";
import { catalogue } from "../../messages/catalogue";
import { formatDateTime } from "../../messages/dates";
import { Shown } from "../withheld/Shown";
import { useWords } from "../words/useWords";
import { useAccessSentences } from "./useAccessSentences";

/** What was done, for those who read the audit alone: apart from the words of every page. */
const operationWords = (name: string): string =>
  (catalogue().operation.of as Record<string, string>)[name] ?? name;

export const entryFragment = graphql(`
  fragment AccessLogEntry on AuditEntry {
    id
    at
    actor
    purpose
    operation
    outcome
    asked
    agency {
      name
    }
    subjects {
      personReference
      caseReference
      bases
      shown {
        category
        fields
        codes
      }
      withheld {
        category
        fields
        codes
      }
    }
  }
`);

/** Who saw this record: a row for each access, with the same in sentences. */
export function AccessLogTable({ entries: masked }: { entries: FragmentType<typeof entryFragment>[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const sentences = useAccessSentences();
  const entries = readFragment(entryFragment, masked);
  return (
    <Table<AccessLogEntryFragment>
      caption={t("audit.caption")}
      captionHidden
      rows={[...entries]}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "at",
          heading: t("audit.when"),
          cell: ({ at }) => <span className="tl-date">{formatDateTime(at)}</span>,
        },
        {
          id: "who",
          heading: t("audit.who"),
          cell: ({ actor, agency }) => (
            <span>
              {actor}
              {agency ? <span className="tl-second">{agency.name}</span> : null}
            </span>
          ),
        },
        {
          id: "purpose",
          heading: t("audit.purpose"),
          cell: ({ purpose, operation, outcome }) => (
            <span>
              <Shown value={purpose && words.capital(words.purpose(purpose))} />
              <span className="tl-second">
                {words.capital(operationWords(operation))}, {words.of("outcome", outcome)}
              </span>
            </span>
          ),
        },
        {
          id: "words",
          heading: t("audit.whatHappened"),
          cell: (entry) => (
            <div className="tl-sentences">
              {sentences(entry).map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
          ),
        },
      ]}
    />
  );
}

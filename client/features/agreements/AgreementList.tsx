import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { EmptyState } from "../../components/EmptyState";
import { Table } from "../../components/Table";
import { Tag } from "../../components/Tag";
import { formatDate } from "../../messages/dates";
import { useWords } from "../words/useWords";
import { type Agreement, stateColour } from "./agreementFragments";

const groups: readonly {
  id: "sign" | "due" | "live" | "proposed" | "suspended" | "past";
  holds: (one: Agreement) => boolean;
}[] = [
  { id: "sign", holds: ({ viewerCan }) => viewerCan.sign },
  { id: "due", holds: ({ reviewDue }) => reviewDue },
  { id: "live", holds: ({ state }) => state === "IN_FORCE" || state === "NOT_YET" },
  { id: "proposed", holds: ({ state }) => state === "PROPOSED" },
  { id: "suspended", holds: ({ state }) => state === "SUSPENDED" },
  { id: "past", holds: () => true },
];

/** The agreements, first those with which the viewer has something to do; each once. */
export function AgreementList({ agreements }: { agreements: readonly Agreement[] }) {
  const { t } = useTranslation();
  const words = useWords();
  if (agreements.length === 0)
    return (
      <EmptyState title={t("agreements.empty")}>
        <p>{t("agreements.emptyNext")}</p>
      </EmptyState>
    );
  return groups.map(({ id, holds }) => {
    const here = agreements.filter(
      (one) => groups.find((group) => group.holds(one))?.id === id && holds(one),
    );
    if (here.length === 0) return null;
    return (
      <section key={id} aria-labelledby={`group-${id}`}>
        <h2 className="govuk-heading-m" id={`group-${id}`}>
          {t(`agreements.groups.${id}`)}
        </h2>
        <Table
          caption={t(`agreements.groups.${id}`)}
          captionHidden
          rows={here}
          rowKey={(one) => one.id}
          columns={[
            {
              id: "name",
              heading: t("agreements.name"),
              cell: (one) => (
                <Link className="govuk-link" to={`/agreements/${one.id}`}>
                  {one.name}
                </Link>
              ),
            },
            {
              id: "parties",
              heading: t("agreement.parties"),
              cell: ({ parties }) =>
                parties.length > 3
                  ? t("agreements.many", { count: parties.length })
                  : words.list(parties.map(({ agency }) => agency.name)),
            },
            {
              id: "review",
              heading: t("agreement.reviewOn"),
              cell: ({ reviewOn }) => formatDate(reviewOn),
            },
            {
              id: "state",
              heading: t("agreement.state"),
              cell: ({ state }) => <Tag colour={stateColour[state]}>{t(`agreement.states.${state}`)}</Tag>,
            },
          ]}
        />
      </section>
    );
  });
}

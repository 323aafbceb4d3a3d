import { useTranslation } from "../../messages/useTranslation";
import { Details } from "../../components/Details";
import { Table } from "../../components/Table";
import { Tag } from "../../components/Tag";
import type { CompareAreasQuery } from "../../graphql/generated/graphql";
import { useWords } from "../words/useWords";

type Comparison = CompareAreasQuery["compareAgreements"];
type Cell = Comparison["areas"][number]["categories"][number];

/** Several areas side by side: what each shares, and for what it does not the clause that refuses. */
export function ComparisonTable({ of: { areas, with: partner, purpose } }: { of: Comparison }) {
  const { t } = useTranslation();
  const words = useWords();
  const rows = (areas[0]?.categories ?? []).map(({ category }, index) => ({
    category,
    cells: areas.map(({ categories }) => categories[index]!),
  }));
  const shared = rows.filter(({ cells }) => cells.some(isShared));
  const byNone = rows.filter(({ cells }) => !cells.some(isShared));
  const table = (caption: string, those: typeof rows) => (
    <Table
      caption={caption}
      rows={those}
      rowKey={({ category }) => category}
      columns={[
        {
          id: "category",
          heading: t("compare.category"),
          cell: ({ category }) => words.capital(words.category(category)),
        },
        ...areas.map(({ agency }, index) => ({
          id: agency.id,
          heading: agency.name,
          cell: ({ cells }: { cells: Cell[] }) => <OneCell of={cells[index]!} />,
        })),
      ]}
    />
  );
  return (
    <>
      <ul className="govuk-list govuk-list--bullet">
        {areas.map(({ agency, shares }) => (
          <li key={agency.id}>
            {t("compare.shares", { agency: agency.name, count: shares, partner: partner.name })}
          </li>
        ))}
      </ul>
      {shared.length > 0
        ? table(t("compare.caption", { partner: partner.name, purpose: words.purpose(purpose) }), shared)
        : null}
      {byNone.length > 0 ? (
        <Details summary={t("compare.byNone", { count: byNone.length })}>
          {table(t("compare.byNone", { count: byNone.length }), byNone)}
        </Details>
      ) : null}
    </>
  );
}

function OneCell({ of: { sharedUnder, refusedBy } }: { of: Cell }) {
  const { t } = useTranslation();
  if (sharedUnder.length > 0)
    return (
      <div>
        <Tag colour="green">{t("compare.shared")}</Tag>
        <span className="tl-aside">{sharedUnder.join("; ")}</span>
      </div>
    );
  return (
    <div>
      <Tag colour="grey">{t("compare.refused")}</Tag>
      {refusedBy.length === 0 ? <span className="tl-aside">{t("compare.noAgreement")}</span> : null}
      {refusedBy.map(({ id, name, lacks }) => (
        <span key={id} className="tl-aside">
          {t("compare.refusedBy", {
            name,
            lacks: lacks.map((lack) => t(`compare.lacks.${lack}`)).join(", "),
          })}
        </span>
      ))}
    </div>
  );
}

const isShared = ({ sharedUnder }: Cell) => sharedUnder.length > 0;

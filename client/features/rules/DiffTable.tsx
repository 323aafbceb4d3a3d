import { useTranslation } from "../../messages/useTranslation";
import { InsetText } from "../../components/InsetText";
import { Table } from "../../components/Table";
import { Tag } from "../../components/Tag";
import type { Category, DiffEffect, Purpose } from "../../graphql/generated/graphql";
import { useWords } from "../words/useWords";

export interface DiffLine {
  effect: DiffEffect;
  agency: { id: string; name: string };
  /** The agencies that recorded it, where the diff says so. */
  from?: readonly { name: string }[];
  purpose: Purpose;
  category: Category;
  locatingOnly: boolean;
  viewers: number;
  people: number;
  /** Some of the people, in words. */
  sample: readonly string[];
}

/** That a case comes to exist for an agency's people, or no longer does. */
export interface DiffExistence {
  effect: DiffEffect;
  agency: { id: string; name: string };
  purpose: Purpose;
  viewers: number;
  cases: number;
}

/** Lines that differ in nothing but the kind of information, as one. */
function folded(lines: readonly DiffLine[]): (DiffLine & { key: string; categories: Category[] })[] {
  const rows = new Map<string, DiffLine & { key: string; categories: Category[] }>();
  for (const line of lines) {
    const { category, ...rest } = line;
    const key = JSON.stringify(rest);
    const row = rows.get(key);
    if (row) row.categories.push(category);
    else rows.set(key, { ...line, key, categories: [category] });
  }
  return [...rows.values()];
}

/** What a change would open and close: as a sentence, and line by line. An empty difference is said plainly. */
export function DiffTable({
  lines,
  existence = [],
  people,
}: {
  lines: readonly DiffLine[];
  existence?: readonly DiffExistence[];
  people: number;
}) {
  const { t } = useTranslation();
  const words = useWords();
  if (lines.length + existence.length === 0)
    return (
      <InsetText>
        <p className="govuk-body govuk-!-margin-bottom-0">{t("diff.nothing")}</p>
      </InsetText>
    );
  return (
    <>
      <InsetText>
        {(["OPENS", "CLOSES"] as const).map((effect) => (
          <p key={effect} className="govuk-body">
            {sentence(effect)}
          </p>
        ))}
        {existence.map((one) => (
          <p key={`${one.effect} ${one.agency.id} ${one.purpose}`} className="govuk-body">
            {t(`diff.existence.${one.effect}`, {
              agency: one.agency.name,
              purpose: words.purpose(one.purpose),
              viewers: t("diff.viewers", { count: one.viewers }),
            })}
          </p>
        ))}
        <p className="govuk-body govuk-!-margin-bottom-0">{t("diff.touches", { count: people })}</p>
      </InsetText>
      {lines.length > 0 ? (
        <Table
          caption={t("diff.caption")}
          rows={folded(lines)}
          rowKey={({ key }) => key}
          columns={[
            {
              id: "category",
              heading: t("diff.category"),
              cell: ({ categories, locatingOnly }) => {
                const kinds = words.capital(words.kinds(categories));
                return locatingOnly ? t("diff.locatingOnly", { category: kinds }) : kinds;
              },
            },
            {
              id: "effect",
              heading: t("diff.effect"),
              cell: ({ effect }) => (
                <Tag colour={effect === "OPENS" ? "orange" : "blue"}>{t(`diff.effects.${effect}`)}</Tag>
              ),
            },
            {
              id: "agency",
              heading: t("diff.agency"),
              cell: ({ agency, from }) =>
                from && from.length > 0
                  ? t("diff.agencyFrom", {
                      agency: agency.name,
                      from: words.list(from.map(({ name }) => name)),
                    })
                  : agency.name,
            },
            {
              id: "purpose",
              heading: t("diff.purpose"),
              cell: ({ purpose }) => words.capital(words.purpose(purpose)),
            },
            {
              id: "people",
              heading: t("diff.people"),
              cell: ({ people: many, sample, viewers }) => (
                <div>
                  {t("diff.peopleFor", { count: many, viewers: t("diff.viewers", { count: viewers }) })}
                  {sample.length > 0 ? (
                    <span className="tl-aside">{t("diff.sample", { sample: sample.join(", ") })}</span>
                  ) : null}
                </div>
              ),
            },
          ]}
        />
      ) : null}
    </>
  );

  function sentence(effect: DiffEffect): string {
    const those = lines.filter((line) => line.effect === effect);
    if (those.length === 0) return t(`diff.none.${effect}`);
    const kinds = [...new Set(those.map(({ category }) => category))];
    const agencies = [...new Set(those.map(({ agency }) => agency.name))];
    return t(`diff.sentence.${effect}`, { kinds: words.kinds(kinds), agencies: words.list(agencies) });
  }
}

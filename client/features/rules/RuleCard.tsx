import { useTranslation } from "../../messages/useTranslation";
import { LinkButton } from "../../components/Button";
import { SummaryList } from "../../components/SummaryList";
import { Tag } from "../../components/Tag";
import type { Category } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { useWords, type Words } from "../words/useWords";
import { actsOn } from "./actsOn";
import { type AnyRule, ruleColour, type Rules } from "./ruleFragments";

type Row = [string, string | null | undefined];

/** One rule of a case: what it says, whether it counts, and what can be done with it. */
export function RuleCard({ rule, caseId }: { rule: AnyRule; caseId: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const rows: Row[] = [
    ...useRows(rule, words),
    [t("rules.from"), rule.from ? formatDate(rule.from) : null],
    [t("rules.until"), rule.until ? formatDate(rule.until) : null],
    [t("agreement.reviewOn"), rule.reviewOn ? formatDate(rule.reviewOn) : null],
    [t("rules.endReason"), rule.endReason],
  ];
  const title = t(`rules.kind.${rule.kind}`);
  const acts = actsOn(rule);
  return (
    <article className="tl-card">
      <h3 className="govuk-heading-s">
        {title} <Tag colour={ruleColour[rule.state]}>{t(`rules.state.${rule.state}`)}</Tag>
      </h3>
      <SummaryList rows={rows.flatMap(([key, value]) => (value ? [{ key, value }] : []))} />
      {acts.length > 0 ? (
        <div className="govuk-button-group">
          {acts.map((act) => (
            <LinkButton key={act} look="secondary" to={`/cases/${caseId}/rules/${rule.id}/${act}`}>
              {t(`rules.act.${act}`)}
              <span className="govuk-visually-hidden"> {rows[0]?.[1] ?? title}</span>
            </LinkButton>
          ))}
        </div>
      ) : null}
    </article>
  );
}

function useRows(rule: AnyRule, words: Words): Row[] {
  const { t } = useTranslation();
  const kinds = (categories: readonly Category[] | null | undefined) =>
    categories && categories.length > 0 ? words.capital(words.kinds(categories)) : null;
  const names = (people: readonly { name?: string | null }[] | null | undefined) =>
    people && people.length > 0
      ? words.capital(words.list(people.map((person) => words.name(person))))
      : null;
  const agencies = (all: readonly { name: string }[] | null | undefined) =>
    all && all.length > 0 ? words.list(all.map(({ name }) => name)) : null;
  switch (rule.kind) {
    case "SHARING_DECISION": {
      const one = rule as Rules["sharingDecisions"][number];
      return [
        [
          t("rules.what"),
          one.share == null ? null : t(one.share ? "ruleForm.share.yes" : "ruleForm.share.no"),
        ],
        [t("rules.about"), names(one.people)],
        [t("rules.with"), agencies(one.agencies)],
        [t("agreement.categories"), kinds(one.categories)],
        [t("agreement.purposes"), one.purpose ? words.capital(words.purpose(one.purpose)) : null],
        [t("rules.gateway"), one.gateway ? `${one.gateway.name} (${one.gateway.source})` : null],
        [t("ruleForm.whyNecessary"), one.whyNecessary],
        [t("ruleForm.whyProportionate"), one.whyProportionate],
        [
          t("ruleForm.familyTold"),
          one.familyTold == null ? null : t(one.familyTold ? "ruleForm.yes" : "ruleForm.no"),
        ],
        [t(one.familyTold ? "rules.whoNotTold" : "ruleForm.whyNotTold"), one.whyNotTold],
        [t("ruleForm.refusalOverridden"), one.refusalOverridden],
        [t("rules.objectedAt"), one.objectedAt ? formatDate(one.objectedAt) : null],
      ];
    }
    case "SEAL": {
      const one = rule as Rules["seals"][number];
      return [
        [
          t("rules.about"),
          one.answerId ? t("rules.oneAnswer") : one.person ? words.name(one.person) : t("ruleForm.everybody"),
        ],
        [t("agreement.categories"), one.answerId ? null : kinds(one.categories)],
        [t("rules.openTo"), agencies(one.accounts)],
        [t("ruleForm.hidden"), one.existence ? t(`rules.hidden.${one.existence as "ABSENT"}`) : null],
        [t("ruleForm.reason.label"), one.reason],
      ];
    }
    case "EXCLUSION": {
      const one = rule as Rules["exclusions"][number];
      return [
        [t("rules.who"), one.account?.name],
        [t("ruleForm.exclusion"), one.why ? t(`rules.exclusion.${one.why}`) : null],
        [t("rules.about"), one.person ? words.name(one.person) : t("ruleForm.thisCase")],
      ];
    }
    default: {
      const one = rule as Rules["markers"][number];
      return [
        [t("ruleForm.protects"), one.protects ? t(`rules.protects.${one.protects}`) : null],
        [
          t("rules.about"),
          one.answerId ? t("rules.oneAnswer") : one.household ? t("rules.household") : names(one.people),
        ],
        [t("agreement.categories"), one.answerId ? null : kinds(one.categories)],
        [t("rules.openTo"), agencies([...(one.agencies ?? []), ...(one.accounts ?? [])])],
        [t("ruleForm.hidden"), one.effect ? t(`rules.hidden.${one.effect as "ABSENT"}`) : null],
        [t("ruleForm.reason.label"), one.reason],
      ];
    }
  }
}

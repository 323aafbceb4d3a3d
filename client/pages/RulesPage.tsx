import { useTranslation } from "../messages/useTranslation";
import { Link, useLocation, useParams, useSearchParams } from "react-router";
import { useQuery } from "urql";
import { LinkButton } from "../components/Button";
import { Details } from "../components/Details";
import { EmptyState } from "../components/EmptyState";
import { NotificationBanner } from "../components/NotificationBanner";
import { PageHeading } from "../components/PageHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { Reading } from "../features/failure/Reading";
import type { Act } from "../features/rules/actsOn";
import { RuleCard } from "../features/rules/RuleCard";
import { type AnyRule, caseRulesDocument, ruleKinds } from "../features/rules/ruleFragments";

/** The rules recorded on a case: sharing decisions, seals, exclusions and protection markers. */
export function RulesPage() {
  const { t } = useTranslation();
  const { caseId = "" } = useParams();
  const [address] = useSearchParams();
  const answer = useQuery({ query: caseRulesDocument, variables: { id: caseId } });
  const done = (useLocation().state as { done?: "record" | "later" | Act } | null)?.done;
  return (
    <Reading answer={answer} wholePage>
      {({ case: one, caseRules: rules }) => {
        if (!one || !rules) return <NoSuchCase />;
        const all: AnyRule[] = [
          ...rules.sharingDecisions,
          ...rules.seals,
          ...rules.exclusions,
          ...rules.markers,
        ];
        const answerId = address.get("answer");
        const kinds = ruleKinds
          .filter((kind) => rules.viewerCanRecord.includes(kind))
          .filter((kind) => answerId === null || kind === "SEAL" || kind === "MARKER");
        const of = answerId === null ? "" : `?${new URLSearchParams({ answer: answerId })}`;
        const live = all.filter(counts);
        const past = all.filter((rule) => !counts(rule));
        return (
          <>
            <Link className="govuk-back-link" to={`/cases/${one.id}`}>
              {t("rules.backToCase")}
            </Link>
            {done ? (
              <NotificationBanner success title={t("page.success")}>
                <p className="govuk-notification-banner__heading">{t(`rules.done.${done}`)}</p>
              </NotificationBanner>
            ) : null}
            <PageHeading title={t("rules.title")} caption={one.familyName ?? one.reference} />
            <p className="govuk-body-l">
              {answerId === null
                ? t("rules.lead")
                : t(kinds.length > 0 ? "rules.answer.what" : "rules.answer.none")}
            </p>
            <div className="govuk-button-group">
              {kinds.map((kind) => (
                <LinkButton key={kind} look="secondary" to={`/cases/${one.id}/rules/record/${kind}${of}`}>
                  {t(`rules.record.${kind}`)}
                </LinkButton>
              ))}
            </div>
            {answerId === null ? null : (
              <p className="govuk-body">
                <Link className="govuk-link" to={`/cases/${one.id}/rules`}>
                  {t("rules.answer.all")}
                </Link>
              </p>
            )}
            <h2 className="govuk-heading-m">{t("rules.live")}</h2>
            {live.length === 0 ? (
              <EmptyState title={t("withheld.nothing")}>
                <p>{t("withheld.nothingNext")}</p>
              </EmptyState>
            ) : null}
            {live.map((rule) => (
              <RuleCard key={rule.id} rule={rule} caseId={one.id} />
            ))}
            {past.length > 0 ? (
              <Details summary={t("rules.past")}>
                {past.map((rule) => (
                  <RuleCard key={rule.id} rule={rule} caseId={one.id} />
                ))}
              </Details>
            ) : null}
          </>
        );
      }}
    </Reading>
  );
}

const counts = ({ state }: AnyRule) =>
  state === "IN_FORCE" || state === "NOT_YET" || state === "REVIEW_OVERDUE";

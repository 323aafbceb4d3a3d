import { useTranslation } from "../messages/useTranslation";
import { PageHeading } from "../components/PageHeading";
import { SummaryList } from "../components/SummaryList";
import { DevelopersNav } from "../features/developers/DevelopersNav";
import { LexiconTable } from "../features/developers/LexiconTable";
import { WithReference } from "../features/developers/WithReference";

/** With which codes the same request may do better a moment later. */
const AGAIN = [
  "TRY_AGAIN",
  "IDEMPOTENCY_KEY_IN_FLIGHT",
  "TOO_MANY_REQUESTS",
  "UNAVAILABLE",
  "AUDIT_UNAVAILABLE",
];
const LIMITS = ["depth", "aliases", "tokens"] as const;

/** Every error and every limit. */
export function DeveloperErrorsPage() {
  const { t } = useTranslation();
  return (
    <>
      <DevelopersNav />
      <PageHeading title={t("developers.errors.title")} />
      <p className="govuk-body-l tl-narrow">{t("developers.errors.lead")}</p>
      <p className="govuk-body tl-narrow">{t("developers.errors.where")}</p>
      <WithReference>
        {({ errors, limits }) => (
          <>
            <LexiconTable
              caption={t("developers.errors.caption")}
              code={t("developers.errors.code")}
              rows={errors}
              columns={[
                { label: t("developers.errors.sentence"), cell: ({ sentence }) => sentence },
                { label: t("developers.errors.next"), cell: ({ next }) => next },
                {
                  label: t("developers.errors.again"),
                  cell: ({ code }) => t(`developers.errors.agains.${AGAIN.includes(code) ? "yes" : "no"}`),
                },
              ]}
            />
            <h2 className="govuk-heading-m">{t("developers.errors.limits")}</h2>
            <p className="govuk-body tl-narrow">{t("developers.errors.limitsText")}</p>
            <SummaryList
              rows={[
                ...LIMITS.map((limit) => ({
                  key: t(`developers.errors.limitNames.${limit}`),
                  value: limits[limit]?.toLocaleString("en-GB"),
                })),
                { key: t("developers.errors.page"), value: t("developers.errors.pageMost") },
                { key: t("developers.errors.body"), value: t("developers.errors.bodyMost") },
              ]}
            />
          </>
        )}
      </WithReference>
    </>
  );
}

import { useTranslation } from "../messages/useTranslation";
import { PageHeading } from "../components/PageHeading";
import { DevelopersNav } from "../features/developers/DevelopersNav";
import { LexiconTable } from "../features/developers/LexiconTable";
import { WithReference } from "../features/developers/WithReference";

/** With which codes the same request may do better a moment later. */
const AGAIN = [
  "TRY_AGAIN",
  "IDEMPOTENCY_KEY_IN_FLIGHT",
  "TOO_MANY_REQUESTS",
  "OVERLOADED",
  "UNAVAILABLE",
  "AUDIT_UNAVAILABLE",
];

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
            <LexiconTable
              caption={t("developers.errors.limitsCaption")}
              code={t("developers.errors.limit")}
              rows={limits.map((one) => ({ ...one, code: one.name, refused: one.code }))}
              columns={[
                {
                  label: t("developers.errors.most"),
                  cell: ({ most, unit }) => `${most.toLocaleString("en-GB")} ${unit}`,
                },
                { label: t("developers.errors.of"), cell: ({ says }) => says },
                {
                  label: t("developers.errors.beyond"),
                  cell: ({ refused }) => refused ?? t("developers.errors.noToken"),
                },
              ]}
            />
          </>
        )}
      </WithReference>
    </>
  );
}

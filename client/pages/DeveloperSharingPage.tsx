import { useTranslation } from "../messages/useTranslation";
import { PageHeading } from "../components/PageHeading";
import { DevelopersNav } from "../features/developers/DevelopersNav";
import { LexiconTable } from "../features/developers/LexiconTable";
import type { Reference } from "../features/developers/reference";
import { WithReference } from "../features/developers/WithReference";
import { useWords } from "../features/words/useWords";
import type { Route } from "../graphql/generated/graphql";

/** Reasons, kinds of information and purposes, each explained. */
export function DeveloperSharingPage() {
  const { t } = useTranslation();
  return (
    <>
      <DevelopersNav />
      <PageHeading title={t("developers.sharing.title")} />
      <p className="govuk-body-l tl-narrow">{t("developers.sharing.lead")}</p>
      <WithReference>{(reference) => <Lists reference={reference} />}</WithReference>
    </>
  );
}

function Lists({ reference }: { reference: Reference }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      <h2 className="govuk-heading-m">{t("developers.sharing.reasons")}</h2>
      <LexiconTable
        caption={t("developers.sharing.reasonsCaption")}
        code={t("developers.sharing.code")}
        rows={reference.reasons}
        columns={[
          { label: t("developers.sharing.text"), cell: ({ text }) => text },
          {
            label: t("developers.sharing.routes"),
            cell: ({ routes }) =>
              routes.map((route) => (
                <span className="tl-line" key={route}>
                  <code className="tl-name">{route}</code> {words.route(route as Route)}
                </span>
              )),
          },
        ]}
      />
      <h2 className="govuk-heading-m">{t("developers.sharing.absent")}</h2>
      <p className="govuk-body tl-narrow">{t("developers.sharing.absentText")}</p>
      <h2 className="govuk-heading-m">{t("developers.sharing.categories")}</h2>
      <LexiconTable
        caption={t("developers.sharing.categoriesCaption")}
        code={t("developers.sharing.category")}
        rows={reference.categories}
        columns={[
          { label: t("developers.sharing.means"), cell: ({ sentence }) => words.capital(sentence) },
          {
            label: t("developers.sharing.sensitivity"),
            cell: ({ sensitivity }) => t(`developers.sharing.sensitivities.${sensitivity as "BASIC"}`),
          },
        ]}
      />
      <h2 className="govuk-heading-m">{t("developers.sharing.purposes")}</h2>
      <LexiconTable
        caption={t("developers.sharing.purposesCaption")}
        code={t("developers.sharing.purpose")}
        rows={reference.purposes}
        columns={[
          { label: t("developers.sharing.means"), cell: ({ sentence }) => words.capital(sentence) },
          {
            label: t("developers.sharing.mode"),
            cell: ({ mode }) => words.capital(t(`developers.sharing.modes.${mode as "CONSENT"}`)),
          },
          {
            label: t("developers.sharing.assurance"),
            cell: ({ assurance }) => t(`developers.sharing.assurances.${assurance as 1}`),
          },
        ]}
      />
    </>
  );
}

import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { LinkButton } from "../../components/Button";
import { Details } from "../../components/Details";
import { SummaryList } from "../../components/SummaryList";
import { Tag, type TagColour } from "../../components/Tag";
import { type FragmentType, readFragment } from "../../graphql/generated";
import type { ConsentPartsFragment, ConsentState } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { languageName } from "../../messages/languages";
import { DespiteObjection } from "../withheld/DespiteObjection";
import { Shown } from "../withheld/Shown";
import { WithheldNotes } from "../withheld/WithheldNotes";
import { useWords } from "../words/useWords";
import { consentFragment } from "./consentFragments";
import { ConsentSentences } from "./ConsentSentences";

const colours: Record<ConsentState, TagColour> = {
  IN_FORCE: "green",
  NOT_YET: "blue",
  EXPIRED: "grey",
  WITHDRAWN: "red",
  SUPERSEDED: "grey",
  LAPSED: "orange",
};

/** One consent: whose, whether it counts, what was agreed in plain sentences, and how it was given. */
export function ConsentCard({ of, caseId }: { of: FragmentType<typeof consentFragment>; caseId: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const consent = readFragment(consentFragment, of);
  const person = words.name(consent.about);
  const title = consent.givenAt
    ? t("consent.titleOf", { person, date: formatDate(consent.givenAt) })
    : t("consent.titleUndated", { person });
  const runsOut = (consent.provisions ?? []).some(({ until }) => until != null);
  return (
    <article className="tl-card">
      <h3 className="govuk-heading-s">
        {title}{" "}
        {consent.state ? (
          <Tag colour={colours[consent.state]}>{words.consentState(consent.state)}</Tag>
        ) : null}
      </h3>
      <ConsentSentences provisions={consent.provisions ?? []} person={person} />
      <DespiteObjection of={consent} />
      <WithheldNotes of={consent.withheld} askAbout={consent.about?.id ?? null} />
      {consent.withdrawnAt ? (
        <p className="govuk-body">{t("consent.withdrawnOn", { date: formatDate(consent.withdrawnAt) })}</p>
      ) : null}
      <Details summary={t("consent.how")}>
        <HowGiven consent={consent} />
      </Details>
      <div className="govuk-button-group">
        {consent.viewerCanWithdraw && runsOut ? (
          <LinkButton to={`/cases/${caseId}/record-consent?renew=${consent.id}`}>
            {t("consent.renew")}
            <span className="govuk-visually-hidden"> {t("consent.withdrawOf", { consent: title })}</span>
          </LinkButton>
        ) : null}
        {consent.viewerCanWithdraw ? (
          <LinkButton look="secondary" to={`/cases/${caseId}/withdraw/${consent.id}`}>
            {t("consent.withdraw")}
            <span className="govuk-visually-hidden"> {t("consent.withdrawOf", { consent: title })}</span>
          </LinkButton>
        ) : null}
        {consent.viewerCanWithdraw ? (
          <Link className="govuk-link" to={`/cases/${caseId}/consents/${consent.id}/copy`}>
            {t("consent.copy")}
            <span className="govuk-visually-hidden"> {t("consent.withdrawOf", { consent: title })}</span>
          </Link>
        ) : null}
      </div>
    </article>
  );
}

function HowGiven({ consent }: { consent: ConsentPartsFragment }) {
  const { t } = useTranslation();
  const { givenBy, givenByAgency, interpreter, witness } = consent;
  return (
    <SummaryList
      rows={[
        { key: t("consent.givenBy"), value: <Shown value={givenBy?.name ?? givenByAgency?.name} /> },
        {
          key: t("consent.authority"),
          value: <Shown value={consent.authority && t(`words.authority.${consent.authority}`)} />,
        },
        {
          key: t("consent.method"),
          value: <Shown value={consent.method && t(`words.method.${consent.method}`)} />,
        },
        ...(witness ? [{ key: t("consent.witness"), value: witness }] : []),
        {
          key: t("consent.notice"),
          value: (
            <Shown
              value={
                consent.noticeVersion &&
                t("consent.noticeShown", {
                  version: consent.noticeVersion,
                  language: languageName(consent.noticeLanguage ?? ""),
                })
              }
            />
          ),
        },
        ...(interpreter ? [{ key: t("consent.interpreter"), value: interpreter }] : []),
      ]}
    />
  );
}

import type { ReactNode } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { SummaryList } from "../../components/SummaryList";
import { Tag, type TagColour } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { EmergencyStatus } from "../../graphql/generated/graphql";
import { formatDate, formatDateTime } from "../../messages/dates";
import { useWords } from "../words/useWords";

const cardFragment = graphql(`
  fragment UseCard on EmergencyUse {
    id
    user
    agency {
      name
    }
    caseReference
    people
    reasonCode
    reason
    located
    askedAt
    status
    grantedAt
    endsAt
    endedAt
    endedHow
    secondPerson
    confirmedBy
    reviewBy
    reviewOpen
    overdue
    reviews {
      outcome
      note
      reviewer
      at
    }
  }
`);

const colours: Record<EmergencyStatus, TagColour> = {
  WAITING: "yellow",
  LAPSED: "grey",
  RUNNING: "red",
  ENDED: "blue",
};

/** One use of emergency access: who, why, of whom, how long, and what became of its review. */
export function UseCard({
  of,
  level: Heading = "h3",
  children,
}: {
  of: FragmentType<typeof cardFragment>;
  level?: "h2" | "h3";
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const use = readFragment(cardFragment, of);
  const { status, endedHow, secondPerson, reasonCode } = use;
  const rows: [key: string, value: ReactNode][] = [
    [t("emergency.card.why"), `${t(`emergency.reasons.${reasonCode}`)}: “${use.reason}”`],
    [t("emergency.card.people"), words.list(use.people)],
    [t("emergency.card.found"), use.located ? t("emergency.card.byLocate") : t("emergency.card.byPart")],
    [
      t("emergency.card.opened"),
      use.grantedAt ? formatDateTime(use.grantedAt) : t("emergency.card.notOpened"),
    ],
    [t("emergency.card.ended"), ended()],
    [t("emergency.card.second"), use.confirmedBy ?? t(`emergency.secondPerson.${secondPerson}`)],
    [t("emergency.card.reviewBy"), use.reviewBy && use.reviewOpen ? lastDay(use.reviewBy) : null],
  ];
  return (
    <article className="tl-card">
      <Heading className="govuk-heading-s">
        {t("emergency.card.title", {
          name: use.user,
          agency: words.agency(use.agency),
          reference: use.caseReference ?? "",
        })}{" "}
        <Tag colour={colours[status]}>{t(`emergency.status.${status}`)}</Tag>{" "}
        {use.overdue ? <Tag colour="red">{t("emergency.card.overdue")}</Tag> : null}
      </Heading>
      <SummaryList rows={rows.filter(([, value]) => value).map(([key, value]) => ({ key, value }))} />
      {use.reviews.map(({ outcome, note, reviewer, at }) => (
        <p key={at} className="govuk-body">
          {t("emergency.card.reviewed", {
            outcome: t(`emergency.outcomes.${outcome}`),
            reviewer,
            date: formatDateTime(at),
            note,
          })}
        </p>
      ))}
      {children}
    </article>
  );

  function lastDay(end: string): string {
    return t("emergency.card.endOf", { date: formatDate(new Date(Date.parse(end) - 1).toISOString()) });
  }

  function ended(): string | null {
    if (use.endedAt && endedHow) return `${formatDateTime(use.endedAt)}. ${t(`emergency.ends.${endedHow}`)}`;
    return use.endsAt ? t("emergency.card.atLatest", { date: formatDateTime(use.endsAt) }) : null;
  }
}

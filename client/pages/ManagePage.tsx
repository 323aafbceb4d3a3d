import { useTranslation } from "../messages/useTranslation";
import { Link, useLocation, useParams } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { NotificationBanner } from "../components/NotificationBanner";
import { PageHeading } from "../components/PageHeading";
import { Table } from "../components/Table";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { Reading } from "../features/failure/Reading";
import { LifeActs } from "../features/life/LifeActs";
import type { LifeAct } from "../features/life/lifeDraft";
import { lifeDocument } from "../features/life/lifeFragments";
import { OfferTable } from "../features/life/OfferTable";
import { StepTimeline } from "../features/life/StepTimeline";
import { WithheldNotes } from "../features/withheld/WithheldNotes";
import { useWords } from "../features/words/useWords";
import type { CaseLifeQuery } from "../graphql/generated/graphql";
import { formatDate } from "../messages/dates";

/** How a case is managed: whom to speak to, what can be done, its need bands, who is invited, what happened. */
export function ManagePage() {
  const { caseId = "" } = useParams();
  const answer = useQuery({ query: lifeDocument, variables: { id: caseId } });
  const [, readAgain] = answer;
  return (
    <Reading answer={answer} wholePage>
      {({ case: one, caseLife: life }) =>
        one && life ? (
          <Manage one={one} life={life} onChanged={() => readAgain({ requestPolicy: "network-only" })} />
        ) : (
          <NoSuchCase />
        )
      }
    </Reading>
  );
}

interface Props {
  one: NonNullable<CaseLifeQuery["case"]>;
  life: NonNullable<CaseLifeQuery["caseLife"]>;
}

function Manage({ one, life, onChanged }: Props & { onChanged: () => void }) {
  const { t } = useTranslation();
  const done = (useLocation().state as { done?: LifeAct } | null)?.done;
  return (
    <>
      {done ? (
        <NotificationBanner success title={t("page.success")}>
          <p className="govuk-notification-banner__heading">{t(`life.done.${done}`)}</p>
        </NotificationBanner>
      ) : null}
      <Link className="govuk-back-link" to={`/cases/${one.id}`}>
        {t("rules.backToCase")}
      </Link>
      <PageHeading
        title={t("life.manage")}
        caption={one.familyName ?? t("case.reference", { reference: one.reference })}
      />
      <Contact one={one} />
      <LifeActs caseId={one.id} status={one.status ?? null} can={life.viewerCan} />
      <Team one={one} life={life} />
      {life.viewerCan.manage ? <OfferTable offers={life.offers} onChanged={onChanged} /> : null}
      <Bands life={life} />
      <h2 className="govuk-heading-m">{t("life.steps")}</h2>
      <StepTimeline steps={life.steps} />
      <WithheldNotes of={life.withheld} list askAbout={null} />
    </>
  );
}

/** The single point of contact: the lead professional, where the viewer may know. */
function Contact({ one: { lead } }: Pick<Props, "one">) {
  const { t } = useTranslation();
  const words = useWords();
  const who = lead?.practitioner;
  return (
    <section aria-labelledby="contact">
      <h2 className="govuk-heading-m" id="contact">
        {t("life.contact")}
      </h2>
      <p className="govuk-body">
        {who
          ? t("life.contactOf", { name: who.name, agency: words.agency(lead.agency) })
          : t("life.noContact")}
      </p>
      {who?.workPhone || who?.workEmail ? (
        <p className="govuk-body tl-break">{[who.workPhone, who.workEmail].filter(Boolean).join(" · ")}</p>
      ) : null}
    </section>
  );
}

function Team({ one, life: { viewerCan } }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const members = one.team.edges
    .map(({ node }) => node)
    .filter(({ kind, id }) => kind === "MEMBER" && (viewerCan.manage || id === viewerCan.leave));
  if (members.length === 0) return null;
  const nameOf = (member: (typeof members)[number]) =>
    member.practitioner?.name ?? words.agencyFirst(member.agency);
  return (
    <Table
      caption={t("life.team")}
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        { id: "who", heading: t("life.who"), cell: nameOf },
        {
          id: "agency",
          heading: t("life.agency"),
          cell: ({ agency }) => words.agencyFirst(agency),
        },
        { id: "role", heading: t("life.role"), cell: ({ role }) => role ?? "" },
        {
          id: "act",
          heading: <span className="govuk-visually-hidden">{t("life.change")}</span>,
          label: t("life.change"),
          cell: (member) => (
            <Link className="govuk-link" to={`/cases/${one.id}/manage/leave/${member.id}`}>
              {member.id === viewerCan.leave
                ? t("life.leaveSelf")
                : t("life.leaveOf", { name: nameOf(member) })}
            </Link>
          ),
        },
      ]}
    />
  );
}

function Bands({ life: { needBands } }: Pick<Props, "life">) {
  const { t } = useTranslation();
  const columns = [
    {
      id: "from",
      heading: t("life.from"),
      cell: ({ from }: (typeof needBands)[number]) => (from ? formatDate(from) : ""),
    },
    {
      id: "band",
      heading: t("life.needBand"),
      cell: ({ band }: (typeof needBands)[number]) => band,
    },
    {
      id: "why",
      heading: t("life.why"),
      cell: ({ reason }: (typeof needBands)[number]) => reason ?? t("life.noReason"),
    },
  ];
  return needBands.length === 0 ? (
    <>
      <h2 className="govuk-heading-m">{t("life.bands")}</h2>
      <EmptyState title={t("life.noBands")}>
        <p>{t("life.noBandsNext")}</p>
      </EmptyState>
    </>
  ) : (
    <Table caption={t("life.bands")} rows={needBands} rowKey={({ id }) => id} columns={columns} />
  );
}

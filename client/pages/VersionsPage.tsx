import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link, useParams } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { NotificationBanner } from "../components/NotificationBanner";
import { PageHeading } from "../components/PageHeading";
import { Table } from "../components/Table";
import { AssessmentContext } from "../features/assessment/AssessmentContext";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { Reading } from "../features/failure/Reading";
import { CompareVersions } from "../features/versions/CompareVersions";
import { type Signing, SignNow } from "../features/versions/SignNow";
import { versionsDocument } from "../features/versions/versionsDocuments";
import { WithheldNotes } from "../features/withheld/WithheldNotes";
import { useWords } from "../features/words/useWords";
import type { AssessmentVersionsQuery } from "../graphql/generated/graphql";
import { formatDate, formatDateTime } from "../messages/dates";

/** The versions of the assessment, who stands by what is in it, and what differs between two of them. */
export function VersionsPage() {
  const { caseId = "" } = useParams();
  const answer = useQuery({ query: versionsDocument, variables: { caseId } });
  const [, readAgain] = answer;
  return (
    <Reading answer={answer} wholePage>
      {({ case: one, assessmentVersions }) =>
        one && assessmentVersions ? (
          <Versions
            one={one}
            of={assessmentVersions}
            readAgain={() => readAgain({ requestPolicy: "network-only" })}
          />
        ) : (
          <NoSuchCase />
        )
      }
    </Reading>
  );
}

interface Props {
  one: NonNullable<AssessmentVersionsQuery["case"]>;
  of: NonNullable<AssessmentVersionsQuery["assessmentVersions"]>;
}

function Versions({ one, of, readAgain }: Props & { readAgain: () => void }) {
  const { t } = useTranslation();
  const [done, setDone] = useState<Signing | "stale">();
  const page = useMemo(
    () => ({
      caseId: one.id,
      assessmentId: of.assessmentId,
      people: one.family.members.map(({ person }) => person),
      canRecord: false,
      canKeepRules: false,
      readAgain,
    }),
    [one, of.assessmentId, readAgain],
  );
  return (
    <AssessmentContext value={page}>
      {done ? (
        <NotificationBanner
          success={done !== "stale"}
          title={t(done === "stale" ? "page.important" : "page.success")}
        >
          <p className="govuk-notification-banner__heading">{t(`versions.done.${done}`)}</p>
        </NotificationBanner>
      ) : null}
      <Link className="govuk-back-link" to={`/cases/${one.id}/assessment`}>
        {t("versions.back")}
      </Link>
      <PageHeading
        title={t("versions.title")}
        caption={one.familyName ?? t("case.reference", { reference: one.reference })}
      />
      <p className="govuk-body">{of.templateName}</p>
      <WithheldNotes of={of.withheld} list folded askAbout={null} />
      <SignNow
        caseId={one.id}
        of={of}
        onDone={(how) => {
          setDone(how);
          readAgain();
        }}
      />
      <Contributions of={of} />
      <Signed caseId={one.id} of={of} />
      {of.versions.length > 0 ? (
        <CompareVersions caseId={one.id} numbers={of.versions.map(({ number }) => number)} />
      ) : null}
    </AssessmentContext>
  );
}

function Contributions({ of: { contributions } }: Pick<Props, "of">) {
  const { t } = useTranslation();
  const words = useWords();
  if (contributions.length === 0) return null;
  const column = (
    id: "agency" | "answers" | "confirmed",
    cell: (row: (typeof contributions)[number]) => string,
  ) => ({
    id,
    heading: t(`versions.${id}`),
    cell,
  });
  return (
    <Table
      caption={t("versions.contributions")}
      rows={[...contributions]}
      rowKey={({ id }) => id}
      columns={[
        column("agency", ({ agency }) => words.agencyFirst(agency)),
        column("answers", ({ answers }) => String(answers)),
        column("confirmed", ({ confirmedAt, confirmedBy, current }) => {
          if (!confirmedAt) return t("versions.notConfirmed");
          const values = { who: confirmedBy?.name ?? t("conflict.somebody"), date: formatDate(confirmedAt) };
          return t(current ? "versions.confirmedBy" : "versions.confirmedBefore", values);
        }),
      ]}
    />
  );
}

function Signed({ caseId, of: { versions } }: Pick<Props, "of"> & { caseId: string }) {
  const { t } = useTranslation();
  const words = useWords();
  if (versions.length === 0)
    return (
      <EmptyState title={t("versions.none")}>
        <p>{t("versions.noneNext")}</p>
      </EmptyState>
    );
  const column = (
    id: "number" | "signedAt" | "signedBy",
    cell: (row: (typeof versions)[number]) => ReactNode,
  ) => ({
    id,
    heading: t(`versions.${id}`),
    cell,
  });
  return (
    <Table
      caption={t("versions.versions")}
      rows={[...versions]}
      rowKey={({ id }) => id}
      columns={[
        column("number", ({ number }) => (
          <Link className="govuk-link" to={`/cases/${caseId}/versions/${number}`}>
            {t("versions.version", { number })}
          </Link>
        )),
        column("signedAt", ({ signedAt }) => (signedAt ? formatDateTime(signedAt) : t("withheld.short"))),
        column("signedBy", ({ signedBy }) =>
          signedBy
            ? t("assessment.authorOf", {
                name: signedBy.name,
                agency: words.agency(signedBy.agency),
              }).replace(/,$/, "")
            : t("withheld.short"),
        ),
      ]}
    />
  );
}

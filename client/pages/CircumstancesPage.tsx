import { useState } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link, useLocation, useParams } from "react-router";
import { useQuery } from "urql";
import { LinkButton } from "../components/Button";
import { EmptyState } from "../components/EmptyState";
import { NotificationBanner } from "../components/NotificationBanner";
import { PageHeading } from "../components/PageHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { CircumstanceCard, type Done } from "../features/circumstances/CircumstanceCard";
import { Reading } from "../features/failure/Reading";
import { WithheldNotes } from "../features/withheld/WithheldNotes";
import { graphql } from "../graphql/generated";

const pageDocument = graphql(`
  query Circumstances($id: ID!) {
    case(id: $id) {
      id
      reference
      familyName
    }
    circumstances(caseId: $id) {
      tellable
      items {
        id
        ...CircumstanceCard
      }
      withheld {
        ...WithheldNotes
      }
    }
  }
`);

/** What was told of a family's circumstances, once for every agency that may know it. */
export function CircumstancesPage() {
  const { t } = useTranslation();
  const { caseId = "" } = useParams();
  const [result, execute] = useQuery({ query: pageDocument, variables: { id: caseId } });
  const before = (useLocation().state as { done?: "told" | "corrected" } | null)?.done;
  const [done, setDone] = useState<Done | "told" | "corrected" | undefined>(before);
  return (
    <Reading answer={[result, execute]} wholePage>
      {({ case: one, circumstances }) =>
        one && circumstances ? (
          <div className="tl-narrow">
            <Link className="govuk-back-link" to={`/cases/${one.id}`}>
              {t("circumstances.back")}
            </Link>
            {done ? (
              <NotificationBanner key={done} success title={t("page.success")}>
                <p className="govuk-notification-banner__heading">{t(`circumstances.done.${done}`)}</p>
              </NotificationBanner>
            ) : null}
            <PageHeading title={t("circumstances.title")} caption={one.familyName ?? one.reference} />
            <p className="govuk-body">{t("circumstances.lead")}</p>
            {circumstances.tellable.length > 0 ? (
              <LinkButton to={`/cases/${one.id}/changes/tell`}>{t("circumstances.tell")}</LinkButton>
            ) : null}
            {circumstances.items.length === 0 ? (
              <EmptyState title={t("circumstances.empty")}>
                <p>{t("circumstances.emptyNext")}</p>
              </EmptyState>
            ) : null}
            {circumstances.items.map((item) => (
              <CircumstanceCard
                key={item.id}
                of={item}
                caseId={one.id}
                onDone={(what) => {
                  setDone(what);
                  execute({ requestPolicy: "network-only" });
                }}
              />
            ))}
            <WithheldNotes of={circumstances.withheld} list folded askAbout={null} />
          </div>
        ) : (
          <NoSuchCase />
        )
      }
    </Reading>
  );
}

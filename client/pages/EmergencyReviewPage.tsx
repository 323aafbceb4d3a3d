import { useTranslation } from "../messages/useTranslation";
import { Link, useNavigate, useParams } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { PageHeading } from "../components/PageHeading";
import { ReviewForm } from "../features/emergency/ReviewForm";
import { UseCard } from "../features/emergency/UseCard";
import { Reading } from "../features/failure/Reading";
import { graphql } from "../graphql/generated";

const pageDocument = graphql(`
  query EmergencyReviewPage {
    emergencyUses(list: TO_REVIEW) {
      id
      mayReview
      ...UseCard
    }
  }
`);

/** Reviews one use of emergency access by somebody else. */
export function EmergencyReviewPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { useId } = useParams();
  const answer = useQuery({ query: pageDocument });
  return (
    <div className="tl-narrow">
      <Link className="govuk-back-link" to="/emergency">
        {t("emergency.toEmergency")}
      </Link>
      <PageHeading title={t("emergency.reviewTitle")} />
      <Reading answer={answer}>
        {({ emergencyUses }) => {
          const use = emergencyUses.find(({ id, mayReview }) => id === useId && mayReview);
          if (!use)
            return (
              <EmptyState title={t("emergency.noneToReview")}>
                <p>{t("emergency.noneToReviewNext")}</p>
              </EmptyState>
            );
          return (
            <>
              <UseCard of={use} level="h2" />
              <ReviewForm
                useId={use.id}
                onDone={() => void navigate("/emergency", { state: { done: "reviewed" } })}
              />
            </>
          );
        }}
      </Reading>
    </div>
  );
}

import { Link, useNavigate, useParams } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { PageHeading } from "../components/PageHeading";
import { Reading } from "../features/failure/Reading";
import { ChooseForm } from "../features/rights/ChooseForm";
import { FateForm } from "../features/rights/FateForm";
import { RightsItem, rightsItemFragment } from "../features/rights/RightsItem";
import { graphql, readFragment } from "../graphql/generated";
import { useTranslation } from "../messages/useTranslation";

const itemDocument = graphql(`
  query RightsItemPage($id: ID!) {
    rightsRequest(id: $id) {
      id
      grounds {
        code
        choice
        rule
      }
      items {
        id
        ...RightsItem
      }
    }
  }
`);

/** Chooses what is done with one thing that is held. */
export function RightsItemPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { requestId = "", itemId = "" } = useParams();
  const answer = useQuery({ query: itemDocument, variables: { id: requestId } });
  return (
    <div className="tl-narrow">
      <Link className="govuk-back-link" to={`/rights/${requestId}`}>
        {t("rights.toRequest")}
      </Link>
      <PageHeading title={t("rights.chooseTitle")} />
      <Reading answer={answer}>
        {({ rightsRequest }) => {
          const found = rightsRequest.items.find(({ id }) => id === itemId);
          if (!found)
            return (
              <EmptyState title={t("rights.noItem")}>
                <p>{t("rights.noItemNext")}</p>
              </EmptyState>
            );
          const item = readFragment(rightsItemFragment, found);
          return (
            <>
              <RightsItem of={item} level="h2" />
              {rightsRequest.grounds.length > 0 ? (
                <FateForm
                  requestId={requestId}
                  item={item}
                  grounds={rightsRequest.grounds}
                  onDone={() => void navigate(`/rights/${requestId}`)}
                />
              ) : (
                <ChooseForm
                  requestId={requestId}
                  item={item}
                  onDone={() => void navigate(`/rights/${requestId}`)}
                />
              )}
            </>
          );
        }}
      </Reading>
    </div>
  );
}

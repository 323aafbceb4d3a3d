import { useTranslation } from "../messages/useTranslation";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import { useMutation, useQuery } from "urql";
import { Button } from "../components/Button";
import { NotificationBanner } from "../components/NotificationBanner";
import { PageHeading } from "../components/PageHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { FailureNote } from "../features/failure/FailureNote";
import { Reading } from "../features/failure/Reading";
import { AnswerForm } from "../features/requests/AnswerForm";
import { RequestSummary } from "../features/requests/RequestSummary";
import { WithheldNotes } from "../features/withheld/WithheldNotes";
import { graphql } from "../graphql/generated";
import type { RequestPageQuery } from "../graphql/generated/graphql";
import { formatDate } from "../messages/dates";

const pageDocument = graphql(`
  query RequestPage($caseId: ID!, $id: ID!) {
    accessRequest(caseId: $caseId, id: $id) {
      id
      reference
      dueOn
      viewerCanCancel
      viewerCanAnswer
      isOpenToAsker
      withheld {
        ...WithheldNotes
      }
      ...RequestParts
    }
  }
`);

const cancelDocument = graphql(`
  mutation CancelAccessRequest($input: CancelAccessInput!) {
    cancelAccessRequest(input: $input) {
      request {
        id
        state
      }
    }
  }
`);

/** One request: how it stands, and for whom it is the way to take it back or to answer it. */
export function RequestPage() {
  const { caseId = "", requestId = "" } = useParams();
  const answer = useQuery({ query: pageDocument, variables: { caseId, id: requestId } });
  return (
    <Reading answer={answer} wholePage>
      {({ accessRequest }) =>
        accessRequest ? (
          <Request one={accessRequest} caseId={caseId} readAgain={() => answer[1]()} />
        ) : (
          <NoSuchCase />
        )
      }
    </Reading>
  );
}

interface RequestProps {
  one: NonNullable<RequestPageQuery["accessRequest"]>;
  caseId: string;
  readAgain: () => void;
}

function Request({ one, caseId, readAgain }: RequestProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pathname, state } = useLocation();
  const done = (state as { done?: "asked" | "answered" | "cancelled" } | null)?.done;
  const [{ fetching, error }, cancel] = useMutation(cancelDocument);

  function finish(what: "answered" | "cancelled") {
    void navigate(pathname, { state: { done: what }, replace: true });
    readAgain();
  }
  async function takeBack() {
    const { data } = await cancel({ input: { caseId, requestId: one.id } });
    if (data) finish("cancelled");
  }

  return (
    <div className="tl-narrow">
      <Link
        className="govuk-back-link"
        to={one.viewerCanAnswer || done === "answered" ? "/tasks" : "/requests"}
      >
        {one.viewerCanAnswer || done === "answered" ? t("request.backToTasks") : t("request.backToRequests")}
      </Link>
      {done ? (
        <NotificationBanner success title={t("page.success")} key={done}>
          <p className="govuk-notification-banner__heading">
            {t(`request.done.${done}`, {
              reference: one.reference,
              date: one.dueOn ? formatDate(one.dueOn) : "",
            })}
          </p>
        </NotificationBanner>
      ) : null}
      <PageHeading title={t("request.title")} caption={one.reference} />
      {error ? <FailureNote error={error} onRetry={() => void takeBack()} /> : null}
      <RequestSummary of={one} />
      <WithheldNotes
        of={one.withheld}
        fields={{ agency: t("request.row.who"), reason: t("request.row.why") }}
      />
      {one.viewerCanCancel ? (
        <Button look="secondary" busy={fetching} onClick={() => void takeBack()}>
          {t("request.takeBack")}
        </Button>
      ) : null}
      {one.viewerCanAnswer ? (
        <AnswerForm
          caseId={caseId}
          requestId={one.id}
          isOpen={one.isOpenToAsker}
          onDone={() => finish("answered")}
        />
      ) : null}
    </div>
  );
}

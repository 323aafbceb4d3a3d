import { useTranslation } from "../../messages/useTranslation";
import { Link, useNavigate } from "react-router";
import { useMutation, useQuery } from "urql";
import { Button } from "../../components/Button";
import { graphql } from "../../graphql/generated";
import type { CaseWaitingQuery } from "../../graphql/generated/graphql";
import { formatDate, formatDateTime } from "../../messages/dates";
import { FailureNote } from "../failure/FailureNote";

const waitingDocument = graphql(`
  query CaseWaiting {
    caseWaiting {
      offers {
        id
        kind
        reference
        name
        toTeam
        madeAt
        agency {
          name
        }
      }
      closures {
        caseId
        reference
        closedAt
        until
      }
    }
  }
`);
const answerDocument = graphql(`
  mutation AnswerOffer($input: AnswerOfferInput!) {
    answerCaseOffer(input: $input) {
      caseId
    }
  }
`);

/** What waits for the viewer beside their families: invitations, handovers, closures to undo. */
export function WaitingForYou() {
  const { t } = useTranslation();
  const [{ data }, readAgain] = useQuery({ query: waitingDocument });
  const waiting = data?.caseWaiting;
  return (
    <>
      {waiting && waiting.offers.length + waiting.closures.length > 0 ? (
        <section aria-labelledby="waiting">
          <h2 className="govuk-heading-m" id="waiting">
            {t("life.waiting.title")}
          </h2>
          {waiting.offers.map((offer) => (
            <Offer
              key={offer.id}
              offer={offer}
              onDeclined={() => readAgain({ requestPolicy: "network-only" })}
            />
          ))}
          {waiting.closures.map(({ caseId, reference, closedAt, until }) => (
            <p className="govuk-body" key={caseId}>
              {t("life.waiting.closed", {
                reference,
                at: formatDateTime(closedAt),
                until: formatDateTime(until),
              })}{" "}
              <Link className="govuk-link" to={`/undo-closure/${caseId}`}>
                {t("life.waiting.undo", { reference })}
              </Link>
            </p>
          ))}
        </section>
      ) : null}
    </>
  );
}

function Offer({
  offer,
  onDeclined,
}: {
  offer: CaseWaitingQuery["caseWaiting"]["offers"][number];
  onDeclined: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [{ fetching, error }, answer] = useMutation(answerDocument);
  const say = async (said: "ACCEPTED" | "DECLINED") => {
    const { data } = await answer({ input: { offerId: offer.id, answer: said } });
    if (!data) return;
    if (said === "ACCEPTED") void navigate(`/cases/${data.answerCaseOffer.caseId}`);
    else onDeclined();
  };
  const { reference } = offer;
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">
        {t(`life.waiting.${offer.kind}`, {
          reference,
          name: offer.name,
          agency: offer.agency.name,
          date: formatDate(offer.madeAt),
        })}{" "}
        {offer.toTeam ? t("life.waiting.toTeam") : null}
      </p>
      <p className="govuk-body">{t(`life.waiting.effect.${offer.kind}`)}</p>
      {error ? <FailureNote error={error} /> : null}
      <div className="govuk-button-group">
        <Button busy={fetching} onClick={() => void say("ACCEPTED")}>
          {t("life.waiting.accept", { reference })}
        </Button>
        <Button look="secondary" busy={fetching} onClick={() => void say("DECLINED")}>
          {t("life.waiting.decline", { reference })}
        </Button>
      </div>
    </div>
  );
}

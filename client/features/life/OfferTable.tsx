import { useTranslation } from "../../messages/useTranslation";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Table } from "../../components/Table";
import { graphql } from "../../graphql/generated";
import type { CaseLifeQuery } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { FailureNote } from "../failure/FailureNote";
import { useWords } from "../words/useWords";

const answerDocument = graphql(`
  mutation AnswerCaseOffer($input: AnswerOfferInput!) {
    answerCaseOffer(input: $input) {
      caseId
    }
  }
`);

/** Who was invited, or offered the lead, and how that stands; what waits can be taken back. */
export function OfferTable({
  offers,
  onChanged,
}: {
  offers: NonNullable<CaseLifeQuery["caseLife"]>["offers"];
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const [{ fetching, error }, answer] = useMutation(answerDocument);
  const takeBack = async (offerId: string) => {
    if (!(await answer({ input: { offerId, answer: "WITHDRAWN" } })).error) onChanged();
  };
  const nameOf = ({ name, agency }: (typeof offers)[number]) =>
    name ? t("life.whoAndAgency", { name, agency: words.agency(agency) }) : words.agencyFirst(agency);
  if (offers.length === 0)
    return (
      <>
        <h2 className="govuk-heading-m">{t("life.offers")}</h2>
        <EmptyState title={t("life.noOffers")}>
          <p>{t("life.noOffersNext")}</p>
        </EmptyState>
      </>
    );
  return (
    <>
      {error ? <FailureNote error={error} /> : null}
      <Table
        caption={t("life.offers")}
        rows={offers}
        rowKey={({ id }) => id}
        columns={[
          { id: "who", heading: t("life.who"), cell: nameOf },
          {
            id: "kind",
            heading: t("life.what"),
            cell: ({ kind }) => (kind ? t(`life.offer.${kind}`) : ""),
          },
          {
            id: "made",
            heading: t("life.made"),
            cell: ({ madeAt }) => (madeAt ? formatDate(madeAt) : ""),
          },
          {
            id: "state",
            heading: t("life.state"),
            cell: ({ state }) => (state ? t(`life.offerState.${state}`) : ""),
          },
          {
            id: "act",
            heading: <span className="govuk-visually-hidden">{t("life.change")}</span>,
            label: t("life.change"),
            cell: (offer) =>
              offer.state === "WAITING" ? (
                <Button look="quiet" busy={fetching} onClick={() => void takeBack(offer.id)}>
                  {t("life.takeBack")}
                  <span className="govuk-visually-hidden">{nameOf(offer)}</span>
                </Button>
              ) : null,
          },
        ]}
      />
    </>
  );
}

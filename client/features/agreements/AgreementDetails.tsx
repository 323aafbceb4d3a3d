import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { SummaryList } from "../../components/SummaryList";
import { Table } from "../../components/Table";
import { Tag } from "../../components/Tag";
import { Timeline } from "../../components/Timeline";
import { formatDate, formatDateTime } from "../../messages/dates";
import { useWords } from "../words/useWords";
import { type Agreement, stateColour } from "./agreementFragments";

/** What an agreement says, who signed it and what was done with it. */
export function AgreementDetails({ of: agreement }: { of: Agreement }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      <SummaryList
        rows={[
          {
            key: t("agreement.state"),
            value: (
              <>
                <Tag colour={stateColour[agreement.state]}>{t(`agreement.states.${agreement.state}`)}</Tag>{" "}
                {agreement.reviewDue ? <Tag colour="orange">{t("agreement.reviewDue")}</Tag> : null}
              </>
            ),
          },
          {
            key: t("agreement.categories"),
            value: words.capital(words.kinds(agreement.categories)),
          },
          {
            key: t("agreement.purposes"),
            value: words.capital(words.list(agreement.purposes.map(words.purpose))),
          },
          {
            key: t("agreement.days"),
            value: agreement.until
              ? t("agreement.fromUntil", {
                  from: formatDate(agreement.from),
                  until: formatDate(agreement.until),
                })
              : t("agreement.fromOn", { from: formatDate(agreement.from) }),
          },
          { key: t("agreement.reviewOn"), value: formatDate(agreement.reviewOn) },
          { key: t("agreement.document"), value: agreement.documentReference ?? t("agreement.noDocument") },
          ...[
            { key: t("agreement.replaces"), id: agreement.replaces },
            { key: t("agreement.replacedBy"), id: agreement.replacedBy },
          ].flatMap(({ key, id }) =>
            id
              ? [
                  {
                    key,
                    value: (
                      <Link className="govuk-link" to={`/agreements/${id}`}>
                        {t("agreement.open")}
                      </Link>
                    ),
                  },
                ]
              : [],
          ),
        ]}
      />
      <Table
        caption={t("agreement.parties")}
        rows={[...agreement.parties]}
        rowKey={({ agency }) => agency.id}
        columns={[
          {
            id: "agency",
            heading: t("agreement.agency"),
            cell: ({ agency }) => agency.name,
          },
          {
            id: "signed",
            heading: t("agreement.signed"),
            cell: ({ signatory, signatoryTitle, signedAt }) =>
              signatory && signedAt
                ? t("agreement.signedBy", { signatory, title: signatoryTitle, date: formatDate(signedAt) })
                : t(agreement.state === "PROPOSED" ? "agreement.notSigned" : "agreement.coveredBefore"),
          },
        ]}
      />
      <h2 className="govuk-heading-m">{t("agreement.history")}</h2>
      <Timeline
        items={agreement.history.toReversed().map((event) => ({
          id: `${event.act} ${event.agency?.id} ${event.at}`,
          title: t(`agreement.acts.${event.act}`, { agency: words.agency(event.agency) }),
          when: formatDateTime(event.at),
          body: event.note ? <p className="govuk-body">{event.note}</p> : null,
          ...(event.nextReviewOn && {
            byline: t("agreement.nextReview", { date: formatDate(event.nextReviewOn) }),
          }),
        }))}
      />
    </>
  );
}

import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { InsetText } from "../components/InsetText";
import { PageHeading } from "../components/PageHeading";
import { SummaryList } from "../components/SummaryList";
import { Reading } from "../features/failure/Reading";
import { MergeChoice } from "../features/merge/MergeChoice";
import { MergeForm } from "../features/merge/MergeForm";
import { usePurpose } from "../features/purpose/PurposeContext";
import { Missing } from "../features/withheld/Missing";
import { graphql } from "../graphql/generated";
import type { RecordsToMergeQuery } from "../graphql/generated/graphql";
import { formatDate } from "../messages/dates";

const recordsDocument = graphql(`
  query RecordsToMerge($references: [String!]!) {
    recordsToMerge(references: $references) {
      caseReference
      isMerged
      person {
        id
        reference
        name
        bornOn
        withheld {
          ...WithheldNotes
        }
      }
    }
  }
`);

/** Two records of one person: compared, merged, and parted again. For the data-quality role. */
export function MergePage() {
  const { t } = useTranslation();
  const { current } = usePurpose();
  const [address, setAddress] = useSearchParams();
  const references = [address.get("one") ?? "", address.get("other") ?? ""] as const;
  return (
    <>
      <PageHeading title={t("merge.title")} />
      <p className="govuk-body-l">{t("merge.lead")}</p>
      <InsetText>{t("merge.effect")}</InsetText>
      {current?.code === "SERVICE_DELIVERY" ? (
        <>
          <MergeForm
            key={references.join()}
            references={references}
            onChoose={(one, other) => setAddress({ one, other })}
          />
          {references[0] && references[1] ? (
            <Records key={`of ${references.join()}`} references={references} />
          ) : null}
        </>
      ) : (
        <p className="govuk-body">
          {t("merge.purpose")}{" "}
          <Link className="govuk-link" to={`/purpose?${new URLSearchParams({ returnTo: "/merge" })}`}>
            {t("purpose.change")}
          </Link>
        </p>
      )}
    </>
  );
}

function Records({ references }: { references: readonly [string, string] }) {
  const { t } = useTranslation();
  const answer = useQuery({ query: recordsDocument, variables: { references: [...references] } });
  const [, readAgain] = answer;
  return (
    <section aria-labelledby="records">
      <h2 className="govuk-heading-m" id="records">
        {t("merge.records")}
      </h2>
      <Reading answer={answer}>
        {({ recordsToMerge: records }) =>
          records.length < 2 ? (
            <EmptyState title={t("merge.notBoth")}>
              <p>{t("merge.notBothNext")}</p>
            </EmptyState>
          ) : (
            <>
              <div className="tl-two">
                {records.map((record) => (
                  <RecordCard key={record.person.id} record={record} />
                ))}
              </div>
              <MergeChoice
                references={references}
                isMerged={records.every(({ isMerged }) => isMerged)}
                onDone={() => readAgain()}
              />
            </>
          )
        }
      </Reading>
    </section>
  );
}

function RecordCard({
  record: { caseReference, person },
}: {
  record: RecordsToMergeQuery["recordsToMerge"][number];
}) {
  const { t } = useTranslation();
  const { withheld } = person;
  return (
    <div>
      <h3 className="govuk-heading-s">{person.reference}</h3>
      <SummaryList
        rows={[
          {
            key: t("merge.name"),
            value: person.name ?? <Missing of={withheld} field="name" label={t("merge.name")} />,
          },
          {
            key: t("merge.bornOn"),
            value: person.bornOn ? (
              formatDate(person.bornOn)
            ) : (
              <Missing of={withheld} field="bornOn" label={t("merge.bornOn")} />
            ),
          },
          { key: t("merge.case"), value: caseReference ?? "" },
        ]}
      />
    </div>
  );
}

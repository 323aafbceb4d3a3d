import { useTranslation } from "../messages/useTranslation";
import { Link, useSearchParams } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { InsetText } from "../components/InsetText";
import { PageHeading } from "../components/PageHeading";
import { Reading } from "../features/failure/Reading";
import { DuplicateQueue } from "../features/merge/DuplicateQueue";
import { MergeChoice } from "../features/merge/MergeChoice";
import { MergeForm } from "../features/merge/MergeForm";
import { RecordCard } from "../features/merge/RecordCard";
import { usePurpose } from "../features/purpose/PurposeContext";
import { graphql } from "../graphql/generated";

const recordsDocument = graphql(`
  query RecordsToMerge($references: [String!]!) {
    recordsToMerge(references: $references) {
      isMerged
      person {
        id
      }
      ...RecordCard
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
          ) : (
            <DuplicateQueue />
          )}
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

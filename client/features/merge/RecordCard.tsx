import { useTranslation } from "../../messages/useTranslation";
import { SummaryList } from "../../components/SummaryList";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { Missing } from "../withheld/Missing";

const recordFragment = graphql(`
  fragment RecordCard on RecordToMerge {
    caseReference
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
`);

/** One of two records that are compared: its number, name, birth and case. */
export function RecordCard({ record }: { record: FragmentType<typeof recordFragment> }) {
  const { t } = useTranslation();
  const { caseReference, person } = readFragment(recordFragment, record);
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

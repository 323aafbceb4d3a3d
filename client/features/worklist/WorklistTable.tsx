import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Table } from "../../components/Table";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { statusColour } from "../case/statusColour";
import { DespiteObjection } from "../withheld/DespiteObjection";
import { Shown } from "../withheld/Shown";
import { useWords } from "../words/useWords";

export const worklistRowFragment = graphql(`
  fragment WorklistRow on CaseSummary {
    id
    reference
    familyName
    status
    openedOn
    needBand
    despiteObjection
    lead {
      practitioner {
        name
      }
      agency {
        name
      }
    }
    withheld {
      field
    }
  }
`);

/** The families that the viewer works with. */
export function WorklistTable({ cases: masked }: { cases: FragmentType<typeof worklistRowFragment>[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const cases = readFragment(worklistRowFragment, masked);
  const hides = (one: (typeof cases)[number], field: string) =>
    one.withheld.some((item) => item.field === field);
  return (
    <Table
      caption={t("worklist.caption")}
      captionHidden
      rows={[...cases]}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "family",
          heading: t("worklist.family"),
          label: t("worklist.family"),
          cell: (one) => (
            <>
              <Link className="govuk-link" to={`/cases/${one.id}`}>
                {one.familyName ?? t("case.unnamed")}
                <span className="govuk-visually-hidden">, {one.reference}</span>
              </Link>
              <DespiteObjection of={one} />
            </>
          ),
        },
        {
          id: "reference",
          heading: t("worklist.reference"),
          label: t("worklist.reference"),
          cell: ({ reference }) => reference,
        },
        {
          id: "status",
          heading: t("worklist.status"),
          label: t("worklist.status"),
          cell: (one) => (
            <Shown
              value={one.status && <Tag colour={statusColour(one.status)}>{words.status(one.status)}</Tag>}
              withheld={hides(one, "status")}
            />
          ),
        },
        {
          id: "band",
          heading: t("worklist.band"),
          label: t("worklist.band"),
          cell: (one) => <Shown value={one.needBand} withheld={hides(one, "needBand")} />,
        },
        {
          id: "opened",
          heading: t("worklist.openedOn"),
          label: t("worklist.openedOn"),
          cell: (one) => (
            <Shown value={one.openedOn && formatDate(one.openedOn)} withheld={hides(one, "openedOn")} />
          ),
        },
        {
          id: "lead",
          heading: t("worklist.lead"),
          label: t("worklist.lead"),
          cell: (one) => (
            <Shown
              value={one.lead && (one.lead.practitioner?.name ?? words.agency(one.lead.agency))}
              withheld={hides(one, "lead")}
            />
          ),
        },
      ]}
    />
  );
}

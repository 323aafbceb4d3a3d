import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { Table } from "../../components/Table";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { statusColour } from "../case/statusColour";
import { DespiteObjection } from "../withheld/DespiteObjection";
import { Shown } from "../withheld/Shown";
import { useWords } from "../words/useWords";
import { WhatChanged } from "./WhatChanged";
import { DueLink } from "./DueLink";

export const homeRowFragment = graphql(`
  fragment HomeRow on HomeCase {
    case {
      id
      reference
      familyName
      status
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
    through {
      practitioner {
        id
        name
      }
    }
    ...WhatChanged
    due {
      id
      ...DueLink
    }
  }
`);

/** The families that the viewer works with, what changed in them and what is due. */
export function HomeTable({ cases: masked }: { cases: FragmentType<typeof homeRowFragment>[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const rows = readFragment(homeRowFragment, masked);
  const hides = ({ case: one }: (typeof rows)[number], field: string) =>
    one.withheld.some((item) => item.field === field);
  return (
    <Table
      caption={t("home.caption")}
      captionHidden
      rows={[...rows]}
      rowKey={({ case: { id } }) => id}
      columns={[
        {
          id: "family",
          heading: t("home.family"),
          cell: ({ case: one }) => (
            <div>
              <Link className="govuk-link" to={`/cases/${one.id}`}>
                {one.familyName ?? t("case.unnamed")}
                <span className="govuk-visually-hidden">, {one.reference}</span>
              </Link>
              <div className="tl-home__reference" aria-hidden="true">
                {one.reference}
              </div>
              <DespiteObjection of={one} />
            </div>
          ),
        },
        {
          id: "status",
          heading: t("home.status"),
          cell: (row) => (
            <Shown
              value={
                row.case.status && (
                  <Tag colour={statusColour(row.case.status)}>{words.status(row.case.status)}</Tag>
                )
              }
              withheld={hides(row, "status")}
            />
          ),
        },
        {
          id: "band",
          heading: t("home.band"),
          cell: (row) => <Shown value={row.case.needBand} withheld={hides(row, "needBand")} />,
        },
        {
          id: "changes",
          heading: t("home.changes"),
          cell: (row) => <WhatChanged of={row} />,
        },
        {
          id: "due",
          heading: t("home.due"),
          cell: ({ due: [next, ...others] }) =>
            next ? (
              <div>
                <DueLink of={next} dateBelow />
                {others.length > 0 ? (
                  <div className="tl-home__reference">{t("home.moreDue", { count: others.length })}</div>
                ) : null}
              </div>
            ) : (
              <span className="tl-nothing">{t("home.nothingDue")}</span>
            ),
        },
        {
          id: "lead",
          heading: t("home.lead"),
          cell: (row) => {
            const { lead } = row.case;
            const through = row.through.flatMap(({ practitioner }) => practitioner?.name ?? []);
            const name = lead && (lead.practitioner?.name ?? words.agencyFirst(lead.agency));
            const others = through.filter((one) => one !== name);
            return (
              <div>
                <Shown value={name} withheld={hides(row, "lead")} />
                {others.length > 0 ? (
                  <div className="tl-home__reference">
                    {t("home.through", { names: words.list([...new Set(others)]) })}
                  </div>
                ) : null}
              </div>
            );
          },
        },
      ]}
    />
  );
}

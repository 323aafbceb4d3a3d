import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { addressWith, Pagination } from "../../components/Pagination";
import { Table } from "../../components/Table";
import { Tag, type TagColour } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { ActionStatus } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { ViaEmergency } from "../emergency/ViaEmergency";
import { Shown } from "../withheld/Shown";
import { DespiteObjection } from "../withheld/DespiteObjection";
import { Missing } from "../withheld/Missing";
import { WithheldNotes } from "../withheld/WithheldNotes";
import { useWords } from "../words/useWords";

const planFragment = graphql(`
  fragment PlanTable on PlanActionConnection {
    edges {
      node {
        id
        title
        dueOn
        status
        outcome
        viaEmergencyAccess
        despiteObjection
        owner {
          name
        }
        about {
          id
          name
        }
        withheld {
          ...WithheldNotes
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    withheld {
      ...WithheldNotes
    }
  }
`);

const colours: Record<ActionStatus, TagColour> = {
  PLANNED: "blue",
  UNDER_WAY: "yellow",
  DONE: "green",
  NOT_DELIVERED: "red",
  CANCELLED: "grey",
};

/** What each agency has promised to do, by when, and what came of it. */
export function PlanTable({
  actions: masked,
  after,
}: {
  actions: FragmentType<typeof planFragment>;
  after: string | null;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const actions = readFragment(planFragment, masked);
  const { hasNextPage, endCursor } = actions.pageInfo;
  return (
    <>
      <h2 className="govuk-heading-m">{t("plan.title")}</h2>
      {actions.edges.length === 0 ? (
        <EmptyState title={t("plan.empty")}>
          <p>{t("plan.emptyNext")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t("plan.caption")}
          captionHidden
          rows={actions.edges.map(({ node }) => node)}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "title",
              heading: t("plan.action"),
              label: t("plan.action"),
              cell: (action) => (
                <>
                  <Shown value={action.title} /> <ViaEmergency of={action} />
                  <DespiteObjection of={action} />
                </>
              ),
            },
            {
              id: "about",
              heading: t("plan.about"),
              label: t("plan.about"),
              cell: ({ about }) => <Shown value={words.list(about.map(words.name))} />,
            },
            {
              id: "owner",
              heading: t("plan.owner"),
              label: t("plan.owner"),
              cell: ({ owner, about, withheld }) =>
                owner?.name ?? (
                  <Missing
                    of={withheld}
                    field="owner"
                    label={t("plan.ownerField")}
                    askAbout={about.length === 1 ? about[0]!.id : null}
                  />
                ),
            },
            {
              id: "due",
              heading: t("plan.dueOn"),
              label: t("plan.dueOn"),
              cell: ({ dueOn }) => (
                <Shown value={dueOn && <span className="tl-date">{formatDate(dueOn)}</span>} />
              ),
            },
            {
              id: "status",
              heading: t("plan.status"),
              label: t("plan.status"),
              cell: ({ status }) => (
                <Shown
                  value={status && <Tag colour={colours[status]}>{t(`words.actionStatus.${status}`)}</Tag>}
                />
              ),
            },
            {
              id: "outcome",
              heading: t("plan.outcome"),
              label: t("plan.outcome"),
              cell: ({ outcome }) => <Shown value={outcome} />,
            },
          ]}
        />
      )}
      <Pagination
        label={t("plan.pages")}
        first={after ? "?" : undefined}
        next={hasNextPage ? addressWith(new URLSearchParams(), endCursor) : undefined}
      />
      <WithheldNotes of={actions.withheld} list askAbout={null} />
    </>
  );
}

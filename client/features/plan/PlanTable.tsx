import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { EmptyState } from "../../components/EmptyState";
import { addressWith, Pagination } from "../../components/Pagination";
import { Table } from "../../components/Table";
import { Tag, type TagColour } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { ActionStatus } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { ViaEmergency } from "../emergency/ViaEmergency";
import { Statements } from "../statements/Statements";
import { Shown } from "../withheld/Shown";
import { DespiteObjection } from "../withheld/DespiteObjection";
import { Missing } from "../withheld/Missing";
import { useWords } from "../words/useWords";
import { ActionWords, FlagTag } from "./ActionWords";
import { EarlierHelp, type earlierHelpFragment } from "./EarlierHelp";

const planFragment = graphql(`
  fragment PlanTable on PlanActionConnection {
    edges {
      node {
        id
        title
        dueOn
        status
        outcome
        help
        helped
        goalId
        viewerCan {
          change
          say
          flag
          answer
        }
        words {
          ...ActionWords
        }
        viaEmergencyAccess
        despiteObjection
        statements {
          ...Statements
        }
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
  caseId,
  actions: masked,
  goals,
  before,
  after,
  mayAdd,
}: {
  caseId: string;
  actions: FragmentType<typeof planFragment>;
  goals: readonly { id: string; words?: string | null }[];
  /** Help that ended. */
  before: readonly FragmentType<typeof earlierHelpFragment>[];
  after: string | null;
  mayAdd: boolean;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const actions = readFragment(planFragment, masked);
  const { hasNextPage, endCursor } = actions.pageInfo;
  return (
    <>
      {actions.edges.length === 0 ? (
        <EmptyState title={t("plan.empty")}>
          <p>{t(mayAdd ? "plan.emptyAdd" : "plan.emptyNext")}</p>
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
              cell: (action) => (
                <>
                  <Shown value={action.title} /> <ViaEmergency of={action} />
                  <Statements of={action.statements} />
                  <DespiteObjection of={action} />
                  {action.goalId ? (
                    <div className="tl-plan__note">
                      {t("plan.forGoal", { goal: goals.find(({ id }) => id === action.goalId)?.words ?? "" })}
                    </div>
                  ) : null}
                  {action.status === "PLANNED" || action.status === "UNDER_WAY" ? (
                    <EarlierHelp
                      of={before}
                      help={action.help}
                      about={action.about.map(({ id }) => id)}
                      except={action.id}
                    />
                  ) : null}
                </>
              ),
            },
            {
              id: "about",
              heading: t("plan.about"),
              cell: ({ about }) => <Shown value={words.list(about.map(words.name))} />,
            },
            {
              id: "owner",
              heading: t("plan.owner"),
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
              cell: ({ dueOn }) => (
                <Shown value={dueOn && <span className="tl-date">{formatDate(dueOn)}</span>} />
              ),
            },
            {
              id: "status",
              heading: t("plan.status"),
              cell: ({ status, words: said }) => (
                <>
                  <Shown
                    value={status && <Tag colour={colours[status]}>{t(`words.actionStatus.${status}`)}</Tag>}
                  />
                  <FlagTag of={said} />
                </>
              ),
            },
            {
              id: "outcome",
              heading: t("plan.outcome"),
              cell: ({ outcome, helped, words: said }) => (
                <>
                  <Shown value={outcome} />
                  {helped ? <div className="tl-plan__note">{t(`plan.helped.${helped}`)}</div> : null}
                  <ActionWords of={said} />
                </>
              ),
            },
            {
              id: "do",
              heading: t("plan.do"),
              cell: (action) => <Doings caseId={caseId} action={action} />,
            },
          ]}
        />
      )}
      <Pagination
        label={t("plan.pages")}
        first={after ? "?" : undefined}
        next={hasNextPage ? addressWith(new URLSearchParams(), endCursor) : undefined}
      />
    </>
  );
}

/** What the viewer can do with an action, each a link to its page. */
function Doings({
  caseId,
  action: { id, title, viewerCan },
}: {
  caseId: string;
  action: {
    id: string;
    title?: string | null;
    viewerCan: { change: boolean; say: boolean; flag: boolean; answer?: string | null };
  };
}) {
  const { t } = useTranslation();
  const acts = [
    ...(viewerCan.answer ? (["answer"] as const) : []),
    ...(viewerCan.say ? (["progress"] as const) : []),
    ...(viewerCan.flag ? (["flag"] as const) : []),
    ...(viewerCan.change ? (["action"] as const) : []),
  ];
  if (acts.length === 0) return <span className="tl-nothing">{t("plan.nothingToDo")}</span>;
  return (
    <ul className="govuk-list">
      {acts.map((act) => (
        <li key={act}>
          <Link className="govuk-link" to={`/cases/${caseId}/plan/${act}/${id}`}>
            {t(`plan.doing.${act}`)} <span className="govuk-visually-hidden">{title}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

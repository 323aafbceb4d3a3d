import { useTranslation } from "../../messages/useTranslation";
import { Table } from "../../components/Table";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { CouldSeeViewerFragment } from "../../graphql/generated/graphql";
import { useWords } from "../words/useWords";
import { RuleText } from "./RuleText";

export const viewerFragment = graphql(`
  fragment CouldSeeViewer on CouldSeeViewer {
    id
    actor
    kind
    hasEnded
    relations
    caseReference
    agency {
      id
      name
    }
    answers {
      purpose
      effect
      reason
      stage
      sharedDespiteObjection
      contributedBy {
        id
        name
      }
      rules {
        ...RuleText
      }
      bases {
        basis
        rule {
          ...RuleText
        }
      }
    }
  }
`);

type Viewer = CouldSeeViewerFragment;
type Answer = Viewer["answers"][number];

/** Who could see it, agency by agency: a sentence, and a row for each person, purpose and answer. */
export function CouldSeeTable({ viewers: masked }: { viewers: FragmentType<typeof viewerFragment>[] }) {
  const { t } = useTranslation();
  const viewers = readFragment(viewerFragment, masked);
  const able = viewers.filter(({ answers }) => answers.some(({ effect }) => effect === "VISIBLE"));
  return (
    <>
      <p className="govuk-body">
        {t("oversight.couldSee.sentence", { count: able.length, all: viewers.length })}
      </p>
      {byAgency(viewers).map(([name, ofAgency]) => (
        <OneAgency key={name} name={name || t("oversight.couldSee.family")} viewers={ofAgency} />
      ))}
    </>
  );
}

function OneAgency({ name, viewers }: { name: string; viewers: Viewer[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const rows = viewers.flatMap((viewer) =>
    viewer.answers.map((answer, place) => ({ viewer, answer, place })),
  );
  return (
    <Table<{ viewer: Viewer; answer: Answer; place: number }>
      caption={name}
      rows={rows}
      rowKey={({ viewer, place }) => `${viewer.id} ${place}`}
      columns={[
        {
          id: "who",
          heading: t("audit.who"),
          cell: ({ viewer: { actor, relations, hasEnded, caseReference } }) => (
            <span>
              {actor}
              <span className="tl-second">
                {words.capital(words.list(relations.map((relation) => words.of("relation", relation))))}
                {caseReference ? `, ${caseReference}` : null}
              </span>
              {hasEnded ? <span className="tl-second">{t("oversight.couldSee.ended")}</span> : null}
            </span>
          ),
        },
        {
          id: "purpose",
          heading: t("audit.purpose"),
          cell: ({ answer: { purpose } }) => words.capital(words.purpose(purpose)),
        },
        {
          id: "from",
          heading: t("oversight.couldSee.from"),
          cell: ({ answer: { contributedBy } }) => words.list(contributedBy.map((agency) => agency.name)),
        },
        {
          id: "could",
          heading: t("oversight.couldSee.could"),
          cell: ({ answer: { effect } }) => (
            <Tag colour={colours[effect]}>{t(`oversight.couldSee.effect.${effect}`)}</Tag>
          ),
        },
        {
          id: "why",
          heading: t("oversight.decision.why"),
          cell: ({ answer }) => <Why answer={answer} />,
        },
      ]}
    />
  );
}

function Why({ answer: { reason, stage, rules, bases, sharedDespiteObjection } }: { answer: Answer }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <ul className="govuk-list tl-why">
      {reason ? <li>{words.capital(`${words.reason(reason)}.`)}</li> : null}
      {!reason && stage ? <li>{words.of("stage", stage)}</li> : null}
      {rules.map((rule, place) => (
        <li key={`rule ${place}`}>
          <RuleText rule={rule} />
        </li>
      ))}
      {bases.map(({ basis, rule }, place) => (
        <li key={`basis ${place}`}>
          {words.capital(words.of("basis", basis))}
          {rule ? ": " : null}
          {rule ? <RuleText rule={rule} /> : null}
        </li>
      ))}
      {sharedDespiteObjection ? <li>{t("withheld.despiteObjection")}</li> : null}
    </ul>
  );
}

const colours = { VISIBLE: "green", WITHHELD: "yellow", ABSENT: "grey" } as const;

/** The viewers of each agency, in the order given; those of the family have none. */
function byAgency(viewers: readonly Viewer[]): [string, Viewer[]][] {
  const found = new Map<string, Viewer[]>();
  for (const viewer of viewers) {
    const name = viewer.agency?.name ?? "";
    found.set(name, [...(found.get(name) ?? []), viewer]);
  }
  return [...found];
}

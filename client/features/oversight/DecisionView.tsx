import { useTranslation } from "../../messages/useTranslation";
import { SummaryList } from "../../components/SummaryList";
import { Table } from "../../components/Table";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { ExplainedPersonFragment } from "../../graphql/generated/graphql";
import { formatDateTime } from "../../messages/dates";
import { useWords } from "../words/useWords";
import { RuleText } from "./RuleText";
import { useFieldName } from "./useFieldName";

export const explanationFragment = graphql(`
  fragment DecisionView on DecisionExplanation {
    id
    at
    actor
    purpose
    caseReference
    field
    category
    told
    policyVersion
    replayAgrees
    agency {
      name
    }
    agreements {
      id
      name
      lacks
    }
    people {
      ...ExplainedPerson
    }
  }
`);

const personFragment = graphql(`
  fragment ExplainedPerson on ExplainedDecision {
    personReference
    effect
    reason
    stages {
      stage
      passes
      failures {
        code
        rule {
          ...RuleText
        }
      }
    }
    deciding {
      effect
      reason
      without {
        id
        anotherAgency {
          id
        }
        ...RuleText
      }
    }
  }
`);

/** One decision taken apart: who was told what, every stage, what decided, and what would have been told without it. */
export function DecisionView({ decision: masked }: { decision: FragmentType<typeof explanationFragment> }) {
  const { t } = useTranslation();
  const words = useWords();
  const fieldName = useFieldName();
  const decision = readFragment(explanationFragment, masked);
  const people = readFragment(personFragment, decision.people);
  const rows = [
    [t("oversight.decision.who"), [decision.actor, decision.agency?.name].filter(Boolean).join(", ")],
    [t("audit.when"), formatDateTime(decision.at)],
    [t("audit.purpose"), decision.purpose ? words.capital(words.purpose(decision.purpose)) : ""],
    [t("oversight.decision.what"), words.capital(fieldName(decision.field, decision.category))],
    [t("oversight.decision.case"), decision.caseReference ?? ""],
    [t("oversight.decision.told"), words.capital(`${words.reason(decision.told)}.`)],
    [
      t("oversight.decision.replay"),
      t(decision.replayAgrees ? "oversight.decision.agrees" : "oversight.decision.disagrees"),
    ],
    [
      t("oversight.decision.facts"),
      t("oversight.decision.factsOf", {
        at: formatDateTime(decision.at),
        version: decision.policyVersion,
      }),
    ],
  ];
  return (
    <>
      <SummaryList rows={rows.map(([key, value]) => ({ key: key!, value }))} />
      {decision.agreements.length > 0 ? (
        <>
          <h3 className="govuk-heading-s">{t("oversight.decision.agreements")}</h3>
          <ul className="govuk-list govuk-list--bullet">
            {decision.agreements.map(({ id, name, lacks }) => (
              <li key={id}>
                {t("compare.refusedBy", {
                  name,
                  lacks: lacks.map((lack) => t(`compare.lacks.${lack}`)).join(", "),
                })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {people.map((person) => (
        <ExplainedPerson key={person.personReference} person={person} />
      ))}
    </>
  );
}

function ExplainedPerson({ person }: { person: ExplainedPersonFragment }) {
  const { t } = useTranslation();
  const words = useWords();
  const whose = person.personReference ?? t("words.unnamedPerson");
  return (
    <section>
      <h3 className="govuk-heading-s">{t("oversight.decision.about", { whose })}</h3>
      <Table<ExplainedPersonFragment["stages"][number]>
        caption={t("oversight.decision.stages", { whose })}
        captionHidden
        rows={[...person.stages]}
        rowKey={({ stage }) => stage}
        columns={[
          {
            id: "stage",
            heading: t("oversight.decision.stage"),
            cell: ({ stage }) => t(`oversight.stage.${stage}.name`),
          },
          {
            id: "passes",
            heading: t("oversight.decision.outcome"),
            cell: ({ passes }) => (
              <Tag colour={passes ? "green" : "red"}>
                {t(passes ? "oversight.decision.pass" : "oversight.decision.fail")}
              </Tag>
            ),
          },
          {
            id: "why",
            heading: t("oversight.decision.why"),
            cell: ({ stage, passes, failures }) =>
              passes ? (
                t(`oversight.stage.${stage}.passes`)
              ) : (
                <ul className="govuk-list">
                  {failures.map(({ code, rule }, index) => (
                    <li key={index}>
                      {code ? `${words.capital(words.of("failure", code))}. ` : null}
                      {rule ? <RuleText rule={rule} /> : null}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <h4 className="govuk-heading-s">{t("oversight.decision.flip")}</h4>
      {person.deciding.length === 0 ? <p className="govuk-body">{t("oversight.decision.noFlip")}</p> : null}
      <ul className="govuk-list govuk-list--bullet">
        {person.deciding.map(({ without, effect, reason }, index) => (
          <li key={index}>
            {without.map((rule, place) => (
              <span key={place}>
                {place > 0 ? ", " : null}
                <RuleText rule={rule} />
              </span>
            ))}
            {effect
              ? ` — ${t(`oversight.without.${effect}`, { reason: reason ? words.reason(reason) : "" })}`
              : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

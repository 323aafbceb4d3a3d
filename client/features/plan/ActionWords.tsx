import { useTranslation } from "../../messages/useTranslation";
import { Details } from "../../components/Details";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { Missing } from "../withheld/Missing";

const wordsFragment = graphql(`
  fragment ActionWords on PlanWord {
    id
    kind
    text
    status
    helped
    at
    answerBy
    waiting
    escalated
    by {
      name
      agency {
        name
      }
    }
    withheld {
      ...WithheldNotes
    }
  }
`);

/** That an action was flagged as not delivered and waits for its owner, and since when the lead's supervisor has it. */
export function FlagTag({ of }: { of: readonly FragmentType<typeof wordsFragment>[] }) {
  const { t } = useTranslation();
  const flag = readFragment(wordsFragment, of).find(({ waiting }) => waiting);
  if (!flag?.answerBy) return null;
  return (
    <div>
      <Tag colour={flag.escalated ? "red" : "orange"}>
        {t(flag.escalated ? "plan.flag.escalated" : "plan.flag.waiting")}
      </Tag>
      <div className="tl-plan__note">{t("plan.flag.answerBy", { date: formatDate(flag.answerBy) })}</div>
    </div>
  );
}

/** What was said of an action, the latest first. */
export function ActionWords({ of }: { of: readonly FragmentType<typeof wordsFragment>[] }) {
  const { t } = useTranslation();
  const words = readFragment(wordsFragment, of);
  if (words.length === 0) return null;
  return (
    <Details summary={t("plan.said", { count: words.length })}>
      <ul className="govuk-list">
        {words.map((word) => (
          <li key={word.id} className="tl-plan__word">
            {word.kind ? <strong>{t(`plan.wordKind.${word.kind}`)}</strong> : null}
            {word.status ? `: ${t(`words.actionStatus.${word.status}`)}` : null}
            {word.helped ? `, ${t(`plan.helped.${word.helped}`)}` : null}
            {word.text ? <p className="govuk-body tl-text">{word.text}</p> : null}
            <div className="tl-plan__note">
              {word.at ? formatDate(word.at) : null}{" "}
              {word.by ? (
                t("plan.saidBy", { name: word.by.name, agency: word.by.agency.name })
              ) : (
                <Missing of={word.withheld} field="by" label={t("plan.saidByField")} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </Details>
  );
}

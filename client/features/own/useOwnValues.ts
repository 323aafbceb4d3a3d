import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { useTranslation } from "../../messages/useTranslation";
import { useWords } from "../words/useWords";

export const ownValuesFragment = graphql(`
  fragment OwnValues on OwnPerson {
    answers {
      question
      part
      answer {
        id
        value
        writtenAt
        agency {
          name
        }
        statements {
          ...Statements
        }
      }
    }
    events {
      id
      occurredOn
      title
      detail
      agency {
        name
      }
      statements {
        ...Statements
      }
    }
    actions {
      id
      title
      dueOn
      status
      outcome
      owner {
        name
      }
      statements {
        ...Statements
      }
    }
    circumstances {
      id
      kind
      from
      words
      place
      agency {
        name
      }
      statements {
        ...Statements
      }
    }
  }
`);

/** Everything about one person that can be disputed, by kind: each as a title, the words that stand there, and where they are from. */
export function useOwnValues() {
  const { t } = useTranslation();
  const words = useWords();
  return (of: FragmentType<typeof ownValuesFragment>) => {
    const { answers, events, actions, circumstances } = readFragment(ownValuesFragment, of);
    const day = (at: string | null | undefined) => (at ? formatDate(at) : "");
    return {
      ANSWER: answers.map(({ question, part, answer: { id, value, writtenAt, agency, statements } }) => ({
        id,
        title: question,
        text: value,
        from: t("own.from", { part, agency: words.agency(agency), date: day(writtenAt) }),
        statements,
      })),
      EVENT: events.map(({ id, title, detail, occurredOn, agency, statements }) => ({
        id,
        title,
        text: detail,
        from: t("own.eventFrom", { agency: words.agency(agency), date: day(occurredOn) }),
        statements,
      })),
      ACTION: actions.map(({ id, title, outcome, status, dueOn, owner, statements }) => ({
        id,
        title,
        text: outcome,
        from: t(dueOn ? "own.actionFromDue" : "own.actionFrom", {
          status: status ? t(`words.actionStatus.${status}`) : "",
          agency: words.agency(owner),
          date: day(dueOn),
        }),
        statements,
      })),
      CIRCUMSTANCE: circumstances.map(({ id, kind, words: said, place, from, agency, statements }) => ({
        id,
        title: kind ? t(`circumstances.kind.${kind}`) : t("circumstances.unnamed"),
        text: place ?? said,
        from: t("own.changeFrom", { agency: words.agency(agency), date: day(from) }),
        statements,
      })),
    };
  };
}

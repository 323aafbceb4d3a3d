import { type ComponentProps, useId, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { useViewer } from "../session/session";
import { readFragment } from "../../graphql/generated";
import { WithheldNotes, withheldFragment } from "../withheld/WithheldNotes";
import { QuestionBlock } from "./QuestionBlock";

type Question = ComponentProps<typeof QuestionBlock>["of"] & {
  key: string;
  withheld: ComponentProps<typeof WithheldNotes>["of"];
};

interface Props {
  /** What the domain is called. */
  name: string;
  elements: readonly { key: string; name: string; questions: readonly Question[] }[];
}

/** The questions of a domain of which the viewer sees no answer: how many, why and what can be done, and each for whoever asks. */
export function WithheldQuestions({ name, elements }: Props) {
  const { t } = useTranslation();
  const { agency } = useViewer();
  const [shown, setShown] = useState(false);
  const id = useId();
  const questions = elements.flatMap((element) => element.questions);
  const count = questions.length;
  if (count === 0) return null;
  // The same may be withheld at many questions.
  const notes = new Map(
    questions.flatMap(({ withheld }) =>
      withheld.map((one) => [readFragment(withheldFragment, one).decisionId, one]),
    ),
  );
  return (
    <>
      <p className="govuk-body tl-folded-questions">
        {t(`withheld.questions.${agency ? "agency" : "you"}`, { count })}
      </p>
      <WithheldNotes of={[...notes.values()]} list askAbout={null} />
      <Button look="secondary" aria-expanded={shown} aria-controls={id} onClick={() => setShown(!shown)}>
        {t(shown ? "withheld.questions.hide" : "withheld.questions.show", { count })}
        <span className="govuk-visually-hidden"> {t("withheld.questions.under", { name })}</span>
      </Button>
      <div id={id}>
        {shown
          ? elements.map((element) => (
              <div key={element.key} className="tl-element">
                <h3 className="govuk-heading-s">{element.name}</h3>
                {element.questions.map((question) => (
                  <QuestionBlock key={question.key} of={question} />
                ))}
              </div>
            ))
          : null}
      </div>
    </>
  );
}

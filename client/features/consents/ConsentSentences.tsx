import { useTranslation } from "../../messages/useTranslation";
import { useWords } from "../words/useWords";
import { type Provision, provisionSentence } from "./provisionSentence";

/** What was agreed and what was refused, one sentence each. */
export function ConsentSentences({
  provisions,
  person,
}: {
  provisions: readonly Provision[];
  person: string;
}) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <ul className="govuk-list tl-provisions">
      {provisions.map((provision) => {
        const sentence = provisionSentence(provision, person, words, t);
        return (
          <li
            key={sentence}
            className={provision.permit ? "tl-provision tl-provision--yes" : "tl-provision tl-provision--no"}
          >
            {sentence}
          </li>
        );
      })}
    </ul>
  );
}

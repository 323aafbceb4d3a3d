import { useTranslation } from "../../messages/useTranslation";
import { useClient } from "urql";
import { Button } from "../../components/Button";
import { formatDateTime } from "../../messages/dates";
import { useUnsent } from "../unsent/UnsentContext";
import { Shown } from "../withheld/Shown";
import { discardDocument, type Written } from "./Autosave";
import { useAssessment } from "./AssessmentContext";
import { AnswerWords } from "./AnswerWords";
import { BothSides, together } from "./BothSides";
import { useIsSentences } from "./QuestionForm";
import type { Waiting } from "./unfinished";

/** What somebody goes on writing with, and the sittings that it takes the place of. */
export interface Resumed {
  written: Written;
  known: string[];
}

/** Words that wait to be gone on with, with what is saved beside them. */
export function WaitingWords({
  of: { here, there },
  saved,
  onGoOn,
  onGone,
}: {
  of: Waiting;
  /** The answer that is saved at this place, if there is one. */
  saved: string | null | undefined;
  /** Left out where it cannot be gone on with: the words may still be read, and thrown away. */
  onGoOn?: ((resumed: Resumed) => void) | undefined;
  onGone: () => void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  const { caseId } = useAssessment();
  const { drop } = useUnsent();
  const isSentences = useIsSentences();
  const known = [here?.sitting, there?.sitting].filter((one) => one !== undefined);
  const server = there ? there.value : saved;
  const at = here?.at ?? there?.writtenAt;
  const mine = here ? toWritten(here) : fromServer(there!);
  const goOn = (written: Written) => onGoOn?.({ written, known });

  async function throwAway() {
    for (const sitting of known) {
      if (sitting === there?.sitting)
        await client.mutation(discardDocument, { input: { caseId, sitting } }).toPromise();
      await drop(sitting);
    }
    onGone();
  }

  return (
    <BothSides
      title={here ? t("unsent.waiting.title") : t("unsent.begun.title")}
      text={t(here ? "unsent.waiting.text" : "unsent.begun.text", { when: at ? formatDateTime(at) : "" })}
      theirs={
        here && {
          title: there ? t("unsent.waiting.savedUnfinished") : t("unsent.waiting.saved"),
          words: <Shown value={server && <AnswerWords value={server} />} />,
        }
      }
      mine={{
        title: here ? t("unsent.waiting.mine") : t("unsent.begun.mine"),
        words: <AnswerWords value={mine.value} />,
      }}
    >
      {onGoOn ? (
        <Button onClick={() => goOn(mine)}>
          {here ? t("unsent.waiting.goOnMine") : t("unsent.begun.goOn")}
        </Button>
      ) : null}
      {onGoOn && here && server ? (
        <>
          <Button
            look="secondary"
            onClick={() => goOn(there ? fromServer(there) : { ...mine, value: server })}
          >
            {t("unsent.waiting.goOnSaved")}
          </Button>
          {isSentences ? (
            <Button look="secondary" onClick={() => goOn({ ...mine, value: together(server, mine.value) })}>
              {t("conflict.both")}
            </Button>
          ) : null}
        </>
      ) : null}
      <Button look="quiet" onClick={() => void throwAway()}>
        {t("unsent.throwAway")}
      </Button>
    </BothSides>
  );
}

const toWritten = ({ value, about, saidBy, category }: NonNullable<Waiting["here"]>): Written => ({
  value,
  about,
  saidBy,
  category: category as Written["category"],
});

const fromServer = ({ value, about, saidBy, category }: NonNullable<Waiting["there"]>): Written => ({
  value: value ?? "",
  about: about.map(({ id }) => id),
  saidBy: saidBy?.id ?? "",
  category,
});

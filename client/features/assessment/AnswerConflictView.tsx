import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { graphql } from "../../graphql/generated";
import type { AnswerConflictViewFragment } from "../../graphql/generated/graphql";
import { formatDateTime } from "../../messages/dates";
import { Shown } from "../withheld/Shown";
import { AnswerWords } from "./AnswerWords";
import { BothSides } from "./BothSides";
import { useIsSentences } from "./QuestionForm";

export const conflictFragment = graphql(`
  fragment AnswerConflictView on AnswerConflict {
    theirs
    theirVersion
    theirWrittenAt
    theirAuthor {
      name
    }
  }
`);

/** Both sides of a change made at the same time, and the choice between them. */
export function AnswerConflictView({
  conflict: { theirs, theirAuthor, theirWrittenAt },
  mine,
  onKeepTheirs,
  onTakeBoth,
  onSaveMine,
  busy,
}: {
  conflict: AnswerConflictViewFragment;
  mine: string;
  onKeepTheirs: () => void;
  onTakeBoth: () => void;
  onSaveMine: () => void;
  busy: boolean;
}) {
  const { t } = useTranslation();
  const isSentences = useIsSentences();
  const by = theirAuthor?.name ?? t("conflict.somebody");
  return (
    <BothSides
      alert
      title={t("conflict.title")}
      text={
        theirWrittenAt
          ? t("conflict.byAt", { by, when: formatDateTime(theirWrittenAt) })
          : t("conflict.by", { by })
      }
      theirs={{
        title: t("conflict.theirs"),
        words: <Shown value={theirs && <AnswerWords value={theirs} />} withheld={theirs === null} />,
      }}
      mine={{ title: t("conflict.mine"), words: <AnswerWords value={mine} /> }}
      next={t("conflict.next")}
    >
      <Button look="secondary" onClick={onKeepTheirs}>
        {t("conflict.keepTheirs")}
      </Button>
      {theirs === null || !isSentences ? null : (
        <Button look="secondary" onClick={onTakeBoth}>
          {t("conflict.both")}
        </Button>
      )}
      <Button busy={busy} onClick={onSaveMine}>
        {t("conflict.saveMine")}
      </Button>
    </BothSides>
  );
}

import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { graphql } from "../../graphql/generated";
import type { AnswerConflictViewFragment } from "../../graphql/generated/graphql";
import { formatDateTime } from "../../messages/dates";
import { Shown } from "../withheld/Shown";

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
  onSaveMine,
  busy,
}: {
  conflict: AnswerConflictViewFragment;
  mine: string;
  onKeepTheirs: () => void;
  onSaveMine: () => void;
  busy: boolean;
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const by = theirAuthor?.name ?? t("conflict.somebody");
  return (
    <div className="tl-conflict" role="alert" tabIndex={-1} ref={box}>
      <h5 className="govuk-heading-s">{t("conflict.title")}</h5>
      <p className="govuk-body">
        {theirWrittenAt
          ? t("conflict.byAt", { by, when: formatDateTime(theirWrittenAt) })
          : t("conflict.by", { by })}
      </p>
      <div className="tl-conflict__sides">
        <div>
          <h6 className="govuk-heading-s">{t("conflict.theirs")}</h6>
          <p className="govuk-body tl-text">
            <Shown value={theirs} withheld={theirs === null} />
          </p>
        </div>
        <div>
          <h6 className="govuk-heading-s">{t("conflict.mine")}</h6>
          <p className="govuk-body tl-text">{mine}</p>
        </div>
      </div>
      <p className="govuk-body">{t("conflict.next")}</p>
      <div className="govuk-button-group">
        <Button look="secondary" onClick={onKeepTheirs}>
          {t("conflict.keepTheirs")}
        </Button>
        <Button busy={busy} onClick={onSaveMine}>
          {t("conflict.saveMine")}
        </Button>
      </div>
    </div>
  );
}

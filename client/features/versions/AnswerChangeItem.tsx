import type { ReactNode } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { AnswerWords } from "../assessment/AnswerWords";
import { useIsSentences } from "../assessment/QuestionForm";
import { useWords } from "../words/useWords";
import { WordChanges } from "./WordChanges";

const changeFragment = graphql(`
  fragment AnswerChangeItem on AnswerChange {
    id
    change
    before
    beforeAt
    after
    afterAt
    saidBy {
      id
      name
    }
    about {
      id
      name
    }
    agency {
      name
    }
  }
`);

const COLOURS = { ADDED: "green", REMOVED: "red", CHANGED: "yellow" } as const;

/** One answer that differs: as it was and as it is, the words that differ marked. */
export function AnswerChangeItem({ of }: { of: FragmentType<typeof changeFragment> }) {
  const { t } = useTranslation();
  const words = useWords();
  const isSentences = useIsSentences();
  const { change, before, beforeAt, after, afterAt, saidBy, about, agency } = readFragment(
    changeFragment,
    of,
  );
  const both = before != null && after != null;
  const side = (which: "before" | "after", value: string): ReactNode =>
    both && isSentences ? (
      <WordChanges before={before} after={after} side={which} />
    ) : (
      <AnswerWords value={value} />
    );
  return (
    <div className="tl-answer">
      <Tag colour={COLOURS[change]}>{t(`versions.change.${change}`)}</Tag>
      <div className="tl-conflict__sides">
        {before == null ? null : (
          <Side title={t("versions.before")} at={beforeAt}>
            {side("before", before)}
          </Side>
        )}
        {after == null ? null : (
          <Side title={t("versions.after")} at={afterAt}>
            {side("after", after)}
          </Side>
        )}
      </div>
      <p className="tl-answer__by">
        {[
          about.length > 0 ? t("assessment.about", { names: words.list(about.map(words.name)) }) : "",
          saidBy ? t("assessment.saidBy", { name: words.name(saidBy) }) : "",
          t("versions.contributedBy", { agency: words.agency(agency) }),
        ]
          .filter(Boolean)
          .join(" ")}
      </p>
    </div>
  );
}

function Side({
  title,
  at,
  children,
}: {
  title: string;
  at: string | null | undefined;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div>
      <h5 className="govuk-heading-s">
        {at ? t("versions.writtenOn", { title, date: formatDate(at) }) : title}
      </h5>
      <div className="govuk-body tl-text">{children}</div>
    </div>
  );
}

import { type FormEvent, useState } from "react";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { SummaryList } from "../../components/SummaryList";
import { TextArea } from "../../components/TextArea";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDateTime } from "../../messages/dates";
import { useTranslation } from "../../messages/useTranslation";
import { FailureNote } from "../failure/FailureNote";
import { useWords } from "../words/useWords";

const noticeFragment = graphql(`
  fragment RecipientNotice on RecipientNotice {
    id
    from
    what
    personReference
    categories
    toldAt
    doneAt
    doneBy
    note
  }
`);

const answerDocument = graphql(`
  mutation AnswerRecipientNotice($input: AnswerRecipientNoticeInput!) {
    answerRecipientNotice(input: $input) {
      done
    }
  }
`);

/** What another agency did with data that one's own was shown, and what was done here then. */
export function NoticeItem({ of, onDone }: { of: FragmentType<typeof noticeFragment>; onDone: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const one = readFragment(noticeFragment, of);
  const { id, from, what, personReference, categories, toldAt, doneAt, doneBy, note } = one;
  return (
    <article className="govuk-inset-text" aria-labelledby={`notice-${id}`}>
      <h2 className="govuk-heading-s" id={`notice-${id}`}>
        {t(`rights.notice.what.${what}`, { reference: personReference })}
      </h2>
      <p className="govuk-body">{t(`rights.notice.asks.${what}`)}</p>
      <SummaryList
        rows={[
          { key: t("rights.notice.from"), value: from },
          {
            key: t("rights.notice.kinds"),
            value: words.list(categories.map((code) => words.category(code))),
          },
          { key: t("rights.notice.toldAt"), value: formatDateTime(toldAt) },
          ...(doneAt
            ? [
                {
                  key: t("rights.notice.done"),
                  value: `${formatDateTime(doneAt)} (${doneBy}): ${note}`,
                },
              ]
            : []),
        ]}
      />
      {doneAt ? null : <NoticeForm id={id} reference={personReference} onDone={onDone} />}
    </article>
  );
}

function NoticeForm({ id, reference, onDone }: { id: string; reference: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [note, setNote] = useState("");
  const [isMissing, setMissing] = useState(false);
  const [{ fetching, error }, send] = useMutation(answerDocument);
  async function submit(event: FormEvent) {
    event.preventDefault();
    const isShort = note.trim().length < 3;
    setMissing(isShort);
    if (!isShort && (await send({ input: { id, note: note.trim() } })).data) onDone();
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {error ? <FailureNote error={error} /> : null}
      <TextArea
        id={`done-${id}`}
        label={t("rights.notice.whatDone")}
        hint={t("rights.notice.whatDoneHint")}
        error={isMissing ? t("rights.notice.missing") : undefined}
        rows={3}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button type="submit" busy={fetching}>
        {t("rights.notice.save")}
        <span className="govuk-visually-hidden">: {reference}</span>
      </Button>
    </form>
  );
}

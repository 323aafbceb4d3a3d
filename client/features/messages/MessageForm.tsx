import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { Checkboxes } from "../../components/Checkboxes";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Select } from "../../components/Select";
import { Spinner } from "../../components/Spinner";
import { TextArea } from "../../components/TextArea";
import { graphql } from "../../graphql/generated";
import type { Category } from "../../graphql/generated/graphql";
import { useTranslation } from "../../messages/useTranslation";
import { FailureNote } from "../failure/FailureNote";
import { useTabDraft } from "../rules/tabDraft";
import { useUnsaved } from "../unsaved/unsaved";
import { inOrder } from "../words/sensitivity";
import { useWords } from "../words/useWords";
import { emptyMessage, messageFaults, messageInput } from "./messageDraft";

const sendDocument = graphql(`
  mutation SendMessage($input: SendMessageInput!) {
    sendMessage(input: $input) {
      message {
        id
      }
    }
  }
`);

interface Props {
  caseId: string;
  family: readonly { id: string; reference: string; name?: string | null; expectedOn?: string | null }[];
  /** The kinds that the viewer may write. */
  categories: readonly Category[];
  agencies: readonly { id: string; name: string }[];
  people: readonly { id: string; name: string; agency: { name: string } }[];
}

/** Asks what to say, about whom, of what kind and to whom; what is written stays in this tab until it is sent. */
export function MessageForm({ caseId, family, categories, agencies, people }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const navigate = useNavigate();
  const { draft, change, forget, ready } = useTabDraft(`message ${caseId}`, emptyMessage);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [{ fetching, error }, send] = useMutation(sendDocument);
  const saved = useUnsaved("message", draft.words.trim() !== "");
  const wrong = (id: string) => errorOf(errors, id);
  const named = family.map((person) => ({ value: person.id, label: words.capital(words.name(person)) }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    const faults = messageFaults(draft, t);
    setErrors(faults);
    if (faults.length > 0 || fetching) return;
    const { data } = await send({ input: messageInput(draft, caseId) });
    if (!data) return;
    forget();
    saved();
    void navigate(`/cases/${caseId}/messages`, { state: { done: "messageSent" } });
  }

  if (!ready) return <Spinner label={t("page.reading")} />;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {error ? <FailureNote error={error} /> : null}
      <ErrorSummary title={t("form.problem")} errors={errors} />
      <TextArea
        id="words"
        label={t("message.words")}
        hint={t("message.wordsHint")}
        error={wrong("words")}
        value={draft.words}
        maxLength={4000}
        onChange={(event) => change({ words: event.target.value })}
      />
      <Checkboxes
        id="about"
        label={t("message.about")}
        error={wrong("about")}
        options={named}
        values={draft.about}
        onChange={(about) => change({ about })}
      />
      <Checkboxes
        id="mentioned"
        label={t("message.mentioned")}
        options={named.filter(({ value }) => !draft.about.includes(value))}
        values={draft.mentioned}
        onChange={(mentioned) => change({ mentioned })}
      />
      <Select
        id="kind"
        label={t("message.kind")}
        hint={t("message.kindHint")}
        error={wrong("kind")}
        options={[
          { value: "", label: t("form.choose") },
          ...inOrder(categories).map((category) => ({
            value: category,
            label: words.capital(words.category(category)),
          })),
        ]}
        value={draft.kind}
        onChange={(event) => change({ kind: event.target.value as Category | "" })}
      />
      <Checkboxes
        id="to"
        label={t("message.agencies")}
        error={wrong("to")}
        options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        values={draft.agencies}
        onChange={(chosen) => change({ agencies: chosen })}
      />
      <Checkboxes
        id="people"
        label={t("message.people")}
        options={people.map(({ id, name, agency }) => ({
          value: id,
          label: t("masthead.whoAndAgency", { name, agency: agency.name }),
        }))}
        values={draft.people}
        onChange={(chosen) => change({ people: chosen })}
      />
      <Button type="submit" busy={fetching}>
        {t("message.send")}
      </Button>
    </form>
  );
}

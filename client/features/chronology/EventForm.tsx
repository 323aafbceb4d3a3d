import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { useNavigate } from "react-router";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { Checkboxes } from "../../components/Checkboxes";
import { DateInput } from "../../components/DateInput";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Select } from "../../components/Select";
import { Spinner } from "../../components/Spinner";
import { TextArea } from "../../components/TextArea";
import { TextInput } from "../../components/TextInput";
import { graphql } from "../../graphql/generated";
import type { Category } from "../../graphql/generated/graphql";
import { FailureNote } from "../failure/FailureNote";
import { useTabDraft } from "../rules/tabDraft";
import { useUnsaved } from "../unsaved/unsaved";
import { inOrder } from "../words/sensitivity";
import { useWords } from "../words/useWords";
import { emptyEvent, eventFaults, eventInput } from "./eventDraft";

const recordDocument = graphql(`
  mutation RecordEvent($input: RecordEventInput!) {
    recordEvent(input: $input) {
      event {
        id
      }
    }
  }
`);

/** Asks what happened, when, to whom and what kind of information it is; what is written stays in this tab until it is added. */
export function EventForm({
  caseId,
  people,
  categories,
}: {
  caseId: string;
  people: readonly { id: string; reference: string; name?: string | null; expectedOn?: string | null }[];
  /** The kinds that the viewer may write. */
  categories: readonly Category[];
}) {
  const { t } = useTranslation();
  const words = useWords();
  const navigate = useNavigate();
  const { draft, change, forget, ready } = useTabDraft(`event ${caseId}`, emptyEvent);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [{ fetching, error }, record] = useMutation(recordDocument);
  const saved = useUnsaved("event", draft.title.trim() !== "" || draft.detail.trim() !== "");
  const wrong = (id: string) => errorOf(errors, id);
  const named = people.map((person) => ({ value: person.id, label: words.capital(words.name(person)) }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    const faults = eventFaults(draft, t);
    setErrors(faults);
    if (faults.length > 0 || fetching) return;
    const { data } = await record({ input: eventInput(draft, caseId) });
    if (!data) return;
    forget();
    saved();
    void navigate(`/cases/${caseId}/chronology`, { state: { done: "eventRecorded" } });
  }

  if (!ready) return <Spinner label={t("page.reading")} />;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {error ? <FailureNote error={error} /> : null}
      <ErrorSummary title={t("form.problem")} errors={errors} />
      <TextInput
        id="what"
        label={t("event.what.label")}
        hint={t("event.what.hint")}
        error={wrong("what")}
        value={draft.title}
        maxLength={200}
        onChange={(event) => change({ title: event.target.value })}
      />
      <DateInput
        id="when"
        label={t("event.when")}
        error={wrong("when")}
        value={draft.when}
        onChange={(when) => change({ when })}
      />
      <Checkboxes
        id="about"
        label={t("event.about.label")}
        hint={t("event.about.hint")}
        error={wrong("about")}
        options={named}
        values={draft.about}
        onChange={(about) => change({ about })}
      />
      <Select
        id="kind"
        label={t("event.kind.label")}
        hint={t("event.kind.hint")}
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
      <TextArea
        id="detail"
        label={t("event.detail.label")}
        hint={t("event.detail.hint")}
        value={draft.detail}
        maxLength={10_000}
        onChange={(event) => change({ detail: event.target.value })}
      />
      <Checkboxes
        id="mentioned"
        label={t("event.mentioned.label")}
        hint={t("event.mentioned.hint")}
        options={named.filter(({ value }) => !draft.about.includes(value))}
        values={draft.mentioned}
        onChange={(mentioned) => change({ mentioned })}
      />
      <TextInput
        id="place"
        label={t("event.place.label")}
        hint={t("event.place.hint")}
        value={draft.place}
        maxLength={200}
        onChange={(event) => change({ place: event.target.value })}
      />
      <Button type="submit" busy={fetching}>
        {t("event.save")}
      </Button>
    </form>
  );
}

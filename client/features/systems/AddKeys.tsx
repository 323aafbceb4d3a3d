import { type FormEvent, useState } from "react";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { ErrorSummary } from "../../components/ErrorSummary";
import { TextArea } from "../../components/TextArea";
import { graphql } from "../../graphql/generated";
import { useTranslation } from "../../messages/useTranslation";
import { FailureNote } from "../failure/FailureNote";

const addDocument = graphql(`
  mutation AddClientKeys($id: ID!, $keys: String!) {
    addClientKeys(id: $id, keys: $keys) {
      id
    }
  }
`);

/** Gives a system new public keys beside those that it has: the first step of changing them. */
export function AddKeys({
  systemId,
  name,
  onDone,
}: {
  systemId: string;
  name: string;
  onDone: (sentence: string) => void;
}) {
  const { t } = useTranslation();
  const [{ fetching, error }, add] = useMutation(addDocument);
  const [isOpen, setOpen] = useState(false);
  const [keys, setKeys] = useState("");
  const [isMissing, setMissing] = useState(false);
  const id = `keys-${systemId}`;
  const missing = isMissing && keys.trim() === "" ? t("systems.missing.keys") : undefined;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(keys.trim() === "");
    if (keys.trim() === "") return;
    const { data } = await add({ id: systemId, keys });
    if (data) onDone(t("systems.key.added", { name }));
  }

  if (!isOpen)
    return (
      <Button look="secondary" onClick={() => setOpen(true)}>
        {t("systems.key.add")}
        <span className="govuk-visually-hidden"> {name}</span>
      </Button>
    );
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary title={t("form.problem")} errors={missing ? [{ id, text: missing }] : []} />
      {error ? <FailureNote error={error} /> : null}
      <p className="govuk-body">{t("systems.key.how")}</p>
      <TextArea
        id={id}
        label={t("systems.key.addTo", { name })}
        hint={t("systems.keySetHint")}
        error={missing}
        rows={8}
        spellCheck={false}
        value={keys}
        onChange={(event) => setKeys(event.target.value)}
      />
      <div className="govuk-button-group">
        <Button type="submit" busy={fetching}>
          {t("systems.key.addNow")}
        </Button>
        <Button look="quiet" onClick={() => setOpen(false)}>
          {t("form.cancel")}
        </Button>
      </div>
    </form>
  );
}

import { type FormEvent, useState } from "react";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { Checkboxes } from "../../components/Checkboxes";
import { ErrorSummary, type FieldError } from "../../components/ErrorSummary";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { TextInput } from "../../components/TextInput";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { Purpose } from "../../graphql/generated/graphql";
import { useTranslation } from "../../messages/useTranslation";
import { FailureNote } from "../failure/FailureNote";
import { useWords } from "../words/useWords";
import { roleWords } from "./SystemCard";

const registerFragment = graphql(`
  fragment RegisterSystem on SystemClientList {
    roles {
      role
      purposes
    }
  }
`);

const registerDocument = graphql(`
  mutation RegisterSystemClient($input: SystemClientInput!) {
    registerSystemClient(input: $input) {
      id
      name
    }
  }
`);

/** Registers a system: its name, role and purposes, and the public keys that its maker gives. */
export function RegisterSystem({
  of: masked,
  onDone,
  onCancel,
}: {
  of: FragmentType<typeof registerFragment>;
  onDone: (sentence: string) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const { roles } = readFragment(registerFragment, masked);
  const [{ fetching, error }, register] = useMutation(registerDocument);
  const [name, setName] = useState("");
  const [role, setRole] = useState("");
  const [purposes, setPurposes] = useState<Purpose[]>([]);
  const [keys, setKeys] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const usable = roles.find((one) => one.role === role)?.purposes ?? [];
  const of = (id: string) => errors.find((one) => one.id === id)?.text;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const chosen = purposes.filter((one) => usable.includes(one));
    const missing = [
      ...(name.trim().length < 3 ? [{ id: "name", text: t("systems.missing.name") }] : []),
      ...(role === "" ? [{ id: "role", text: t("systems.missing.role") }] : []),
      ...(role !== "" && chosen.length === 0
        ? [{ id: "purposes", text: t("systems.missing.purposes") }]
        : []),
      ...(keys.trim() === "" ? [{ id: "keys", text: t("systems.missing.keys") }] : []),
    ];
    setErrors(missing);
    if (missing.length > 0) return;
    const { data } = await register({ input: { name: name.trim(), role, purposes: chosen, keys } });
    if (data) {
      const { id, name: called } = data.registerSystemClient;
      onDone(t("systems.registeredNow", { name: called, id }));
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-labelledby="register-system">
      <h2 className="govuk-heading-m" id="register-system">
        {t("systems.register")}
      </h2>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      {error ? <FailureNote error={error} /> : null}
      <TextInput
        id="name"
        label={t("systems.name")}
        hint={t("systems.nameHint")}
        error={of("name")}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Select
        id="role"
        label={t("systems.role")}
        hint={t("systems.roleHint")}
        error={of("role")}
        options={[
          { value: "", label: t("form.choose") },
          ...roles.map((one) => ({ value: one.role, label: words.capital(roleWords(one.role)) })),
        ]}
        value={role}
        onChange={(event) => setRole(event.target.value)}
      />
      {role === "" ? null : (
        <Checkboxes
          id="purposes"
          label={t("systems.purposes")}
          hint={t("systems.purposesHint")}
          error={of("purposes")}
          options={usable.map((value) => ({ value, label: words.capital(words.purpose(value)) }))}
          values={purposes}
          onChange={setPurposes}
        />
      )}
      <TextArea
        id="keys"
        label={t("systems.keySet")}
        hint={t("systems.keySetHint")}
        error={of("keys")}
        rows={8}
        spellCheck={false}
        value={keys}
        onChange={(event) => setKeys(event.target.value)}
      />
      <div className="govuk-button-group">
        <Button type="submit" busy={fetching}>
          {t("systems.registerNow")}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t("form.cancel")}
        </Button>
      </div>
    </form>
  );
}

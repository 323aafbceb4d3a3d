import { type FormEvent, useState } from "react";
import { useMutation, useQuery } from "urql";
import { Button } from "../../components/Button";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { TextInput } from "../../components/TextInput";
import { graphql } from "../../graphql/generated";
import { useTranslation } from "../../messages/useTranslation";
import { FailureNote } from "../failure/FailureNote";
import { momentFaults } from "./momentFaults";
import { isEmptyMoment, MomentInput, momentOf, noMoment } from "./MomentInput";

const recordDocument = graphql(`
  mutation RecordIncident($input: RecordIncidentInput!) {
    recordIncident(input: $input) {
      id
    }
  }
`);
const agenciesDocument = graphql(`
  query IncidentAgencies {
    partnership {
      id
      agencies {
        id
        name
      }
    }
  }
`);
const accountsDocument = graphql(`
  query IncidentAccounts($agencyId: ID!) {
    auditAccounts(agencyId: $agencyId) {
      id
      name
      hasEnded
    }
  }
`);

/** Puts a breach into the record: what, over which time, by whom, and since when the agency knows. */
export function IncidentForm({ onDone }: { onDone: (id: string) => void }) {
  const { t } = useTranslation();
  const [{ fetching, error }, send] = useMutation(recordDocument);
  const [what, setWhat] = useState("");
  const [from, setFrom] = useState(noMoment);
  const [until, setUntil] = useState(noMoment);
  const [aware, setAware] = useState(noMoment);
  const [agency, setAgency] = useState("");
  const [account, setAccount] = useState("");
  const [client, setClient] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [{ data: frame }] = useQuery({ query: agenciesDocument });
  const [{ data: within }] = useQuery({
    query: accountsDocument,
    variables: { agencyId: agency },
    pause: agency === "",
  });

  async function submit(event: FormEvent) {
    event.preventDefault();
    const texts = { day: t("incidents.missing.day"), time: t("incidents.missing.time") };
    const faults: FieldError[] = [
      ...(what.trim().length < 3 ? [{ id: "what", text: t("incidents.missing.what") }] : []),
      ...momentFaults("from", from, texts),
      ...(isEmptyMoment(until) ? [] : momentFaults("until", until, texts)),
      ...momentFaults("aware", aware, texts),
    ];
    setErrors(faults);
    if (faults.length > 0) return;
    const { data } = await send({
      input: {
        what: what.trim(),
        accountId: account || null,
        clientId: client.trim() || null,
        from: momentOf(from)!,
        until: momentOf(until) ?? null,
        awareAt: momentOf(aware)!,
      },
    });
    if (data) onDone(data.recordIncident.id);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      {error ? <FailureNote error={error} /> : null}
      <TextArea
        id="what"
        label={t("incidents.whatLabel")}
        hint={t("incidents.whatHint")}
        error={errorOf(errors, "what")}
        rows={4}
        maxLength={2000}
        value={what}
        onChange={(event) => setWhat(event.target.value)}
      />
      <MomentInput id="from" label={t("incidents.from")} errors={errors} value={from} onChange={setFrom} />
      <MomentInput
        id="until"
        label={t("incidents.untilLabel")}
        hint={t("incidents.untilHint")}
        errors={errors}
        value={until}
        onChange={setUntil}
      />
      <Select
        id="agency"
        label={t("incidents.agencyLabel")}
        hint={t("incidents.agencyHint")}
        value={agency}
        onChange={(event) => {
          setAgency(event.target.value);
          setAccount("");
        }}
        options={[
          { value: "", label: t("incidents.anybody") },
          ...(frame?.partnership.agencies ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {agency ? (
        <Select
          id="account"
          label={t("incidents.accountLabel")}
          value={account}
          onChange={(event) => setAccount(event.target.value)}
          options={[
            { value: "", label: t("incidents.anybody") },
            ...(within?.auditAccounts ?? []).map(({ id, name, hasEnded }) => ({
              value: id,
              label: hasEnded ? t("incidents.ended", { name }) : name,
            })),
          ]}
        />
      ) : null}
      <TextInput
        id="client"
        label={t("incidents.clientLabel")}
        hint={t("incidents.clientHint")}
        spellCheck={false}
        value={client}
        onChange={(event) => setClient(event.target.value)}
      />
      <MomentInput
        id="aware"
        label={t("incidents.awareAt")}
        hint={t("incidents.awareHint")}
        errors={errors}
        value={aware}
        onChange={setAware}
      />
      <Button type="submit" busy={fetching}>
        {t("incidents.record")}
      </Button>
    </form>
  );
}

import { useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { useQuery } from "urql";
import { Checkboxes } from "../../components/Checkboxes";
import { Select } from "../../components/Select";
import { graphql } from "../../graphql/generated";
import { Reading } from "../failure/Reading";
import type { Account } from "./ruleDraft";

const accountsDocument = graphql(`
  query AccountsAt($agencyId: ID!) {
    accountsAt(agencyId: $agencyId) {
      id
      name
    }
  }
`);

/** Chooses people at work: first their agency, then who. */
export function AccountChoice({
  label,
  hint,
  error,
  agencies,
  values,
  single = false,
  onChange,
}: {
  label: string;
  hint: string;
  error: string | undefined;
  agencies: readonly { id: string; name: string }[];
  values: readonly Account[];
  single?: boolean;
  onChange: (values: Account[]) => void;
}) {
  const { t } = useTranslation();
  const [agencyId, setAgencyId] = useState("");
  return (
    <>
      <Select
        id="account-agency"
        label={label}
        hint={hint}
        error={error}
        options={[
          { value: "", label: t("ruleForm.chooseAgency") },
          ...agencies.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={agencyId}
        onChange={(event) => setAgencyId(event.target.value)}
      />
      {values.length > 0 ? (
        <p className="govuk-body">
          {t("ruleForm.chosen", { names: values.map(({ name }) => name).join(", ") })}
        </p>
      ) : null}
      {agencyId ? (
        <OfAgency key={agencyId} agencyId={agencyId} values={values} single={single} onChange={onChange} />
      ) : null}
    </>
  );
}

function OfAgency({
  agencyId,
  values,
  single,
  onChange,
}: {
  agencyId: string;
  values: readonly Account[];
  single: boolean;
  onChange: (values: Account[]) => void;
}) {
  const { t } = useTranslation();
  const answer = useQuery({ query: accountsDocument, variables: { agencyId } });
  return (
    <Reading answer={answer}>
      {({ accountsAt }) => (
        <Checkboxes
          id="accounts"
          label={t("ruleForm.who")}
          options={accountsAt.map(({ id, name }) => ({ value: id, label: name }))}
          values={values.map(({ id }) => id)}
          onChange={(ids) => {
            const known = [...values, ...accountsAt];
            const chosen = [...new Set(ids)].map((id) => known.find((one) => one.id === id)!);
            onChange((single ? chosen.slice(-1) : chosen).map(({ id, name }) => ({ id, name })));
          }}
        />
      )}
    </Reading>
  );
}

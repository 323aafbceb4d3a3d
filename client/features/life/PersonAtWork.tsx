import { useTranslation } from "../../messages/useTranslation";
import { useQuery } from "urql";
import { Radios } from "../../components/Radios";
import { Select } from "../../components/Select";
import { graphql } from "../../graphql/generated";
import { Reading } from "../failure/Reading";
import type { Account } from "../rules/ruleDraft";

const accountsDocument = graphql(`
  query PeopleAtWork($agencyId: ID!) {
    accountsAt(agencyId: $agencyId) {
      id
      name
      kind
    }
  }
`);

/** Chooses an agency, and then somebody who works there, or (`orAnybody`) whoever of it takes it on. */
export function PersonAtWork({
  id,
  error,
  agencies,
  agencyId,
  account,
  orAnybody = false,
  onChange,
}: {
  id: string;
  error: string | undefined;
  agencies: readonly { id: string; name: string }[];
  agencyId: string;
  account: Account | undefined;
  orAnybody?: boolean;
  onChange: (agencyId: string, account: Account | undefined) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        id={id}
        label={t("life.form.agency")}
        error={error}
        options={[
          { value: "", label: t("form.choose") },
          ...agencies.map((agency) => ({ value: agency.id, label: agency.name })),
        ]}
        value={agencyId}
        onChange={(event) => onChange(event.target.value, undefined)}
      />
      {agencyId ? (
        <OfAgency
          key={agencyId}
          agencyId={agencyId}
          account={account}
          orAnybody={orAnybody}
          onChange={(whom) => onChange(agencyId, whom)}
        />
      ) : null}
    </>
  );
}

const ANYBODY = "anybody";

function OfAgency({
  agencyId,
  account,
  orAnybody,
  onChange,
}: {
  agencyId: string;
  account: Account | undefined;
  orAnybody: boolean;
  onChange: (account: Account | undefined) => void;
}) {
  const { t } = useTranslation();
  const answer = useQuery({ query: accountsDocument, variables: { agencyId } });
  return (
    <Reading answer={answer}>
      {({ accountsAt }) => {
        const people = accountsAt.filter(({ kind }) => kind === "PRACTITIONER");
        return people.length === 0 && !orAnybody ? (
          <p className="govuk-body">{t("life.form.nobodyThere")}</p>
        ) : (
          <Radios
            id="who"
            label={t("life.form.who")}
            options={[
              ...(orAnybody ? [{ value: ANYBODY, label: t("life.form.anybody") }] : []),
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={account?.id ?? (orAnybody ? ANYBODY : undefined)}
            onChange={(chosen) => {
              const found = people.find(({ id }) => id === chosen);
              onChange(found && { id: found.id, name: found.name });
            }}
          />
        );
      }}
    </Reading>
  );
}

import { useState } from "react";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { SummaryList } from "../../components/SummaryList";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { useTranslation } from "../../messages/useTranslation";
import { FailureNote } from "../failure/FailureNote";
import { useWords } from "../words/useWords";
import { AddKeys } from "./AddKeys";
import { SystemKey } from "./SystemKey";

const cardFragment = graphql(`
  fragment SystemCard on SystemClient {
    id
    name
    role
    purposes
    registeredAt
    registeredBy
    revokedAt
    keys {
      kid
      revokedAt
      ...SystemKey
    }
  }
`);

const revokeDocument = graphql(`
  mutation RevokeSystemClient($id: ID!, $kid: String) {
    revokeSystemClient(id: $id, kid: $kid) {
      id
    }
  }
`);

/** One system: what it may ask for, by which keys it is known, and how it is revoked. */
export function SystemCard({
  of: masked,
  onDone,
}: {
  of: FragmentType<typeof cardFragment>;
  onDone: (sentence: string) => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const system = readFragment(cardFragment, masked);
  const [{ fetching, error }, revoke] = useMutation(revokeDocument);
  const [isSure, setSure] = useState(false);
  const good = system.keys.filter(({ revokedAt }) => !revokedAt);

  async function revokeNow() {
    const { data } = await revoke({ id: system.id });
    if (data) onDone(t("systems.revokedNow", { name: system.name }));
  }

  return (
    <section aria-labelledby={`system-${system.id}`}>
      <h2 className="govuk-heading-m" id={`system-${system.id}`}>
        {system.name} {system.revokedAt ? <Tag colour="grey">{t("systems.revoked")}</Tag> : null}
      </h2>
      <SummaryList
        rows={[
          { key: t("systems.id"), value: <code className="tl-rule">{system.id}</code> },
          { key: t("systems.role"), value: words.capital(roleWords(system.role)) },
          {
            key: t("systems.purposes"),
            value: words.capital(words.list(system.purposes.map(words.purpose))),
          },
          {
            key: t("systems.keys"),
            value: (
              <ul className="govuk-list">
                {system.keys.map((key) => (
                  <SystemKey
                    key={key.kid}
                    of={key}
                    systemId={system.revokedAt ? undefined : system.id}
                    isLast={good.length === 1}
                    onDone={onDone}
                  />
                ))}
              </ul>
            ),
          },
          {
            key: t("systems.registered"),
            value: system.registeredBy
              ? t("systems.registeredBy", {
                  date: formatDate(system.registeredAt),
                  name: system.registeredBy,
                })
              : formatDate(system.registeredAt),
          },
          ...(system.revokedAt ? [{ key: t("systems.revoked"), value: formatDate(system.revokedAt) }] : []),
        ]}
      />
      {system.revokedAt ? null : <AddKeys systemId={system.id} name={system.name} onDone={onDone} />}
      {error ? <FailureNote error={error} /> : null}
      {system.revokedAt ? null : isSure ? (
        <>
          <p className="govuk-body">{t("systems.sure", { name: system.name })}</p>
          <div className="govuk-button-group">
            <Button look="warning" busy={fetching} onClick={() => void revokeNow()}>
              {t("systems.revokeNow", { name: system.name })}
            </Button>
            <Button look="quiet" onClick={() => setSure(false)}>
              {t("form.cancel")}
            </Button>
          </div>
        </>
      ) : (
        <Button look="secondary" onClick={() => setSure(true)}>
          {t("systems.revoke")}
          <span className="govuk-visually-hidden"> {system.name}</span>
        </Button>
      )}
    </section>
  );
}

/** A role's code as words. */
export const roleWords = (role: string): string => role.toLowerCase().replaceAll("_", " ");

import { useState } from "react";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { useTranslation } from "../../messages/useTranslation";
import { FailureNote } from "../failure/FailureNote";

const keyFragment = graphql(`
  fragment SystemKey on SystemClientKey {
    kid
    algorithm
    addedAt
    revokedAt
  }
`);

const revokeDocument = graphql(`
  mutation RevokeClientKey($id: ID!, $kid: String!) {
    revokeSystemClient(id: $id, kid: $kid) {
      id
    }
  }
`);

/** One public key of a system, and how it is revoked. */
export function SystemKey({
  of: masked,
  systemId,
  isLast,
  onDone,
}: {
  of: FragmentType<typeof keyFragment>;
  /** Left out where the system itself is revoked. */
  systemId: string | undefined;
  /** No other key is good. */
  isLast: boolean;
  onDone: (sentence: string) => void;
}) {
  const { t } = useTranslation();
  const { kid, algorithm, addedAt, revokedAt } = readFragment(keyFragment, masked);
  const [{ fetching, error }, revoke] = useMutation(revokeDocument);
  const [isSure, setSure] = useState(false);

  async function revokeNow(id: string) {
    const { data } = await revoke({ id, kid });
    if (data) onDone(t("systems.key.revokedNow", { kid }));
  }

  return (
    <li className="tl-words">
      {t("systems.key.one", { kid, algorithm, date: formatDate(addedAt) })}
      {revokedAt ? ` – ${t("systems.revokedOn", { date: formatDate(revokedAt) })}` : null}
      {error ? <FailureNote error={error} /> : null}
      {revokedAt || systemId === undefined ? null : isSure ? (
        <>
          <p className="govuk-body">{t(isLast ? "systems.key.sureLast" : "systems.key.sure", { kid })}</p>
          <div className="govuk-button-group">
            <Button look="warning" busy={fetching} onClick={() => void revokeNow(systemId)}>
              {t("systems.key.revokeNow")}
            </Button>
            <Button look="quiet" onClick={() => setSure(false)}>
              {t("form.cancel")}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button look="quiet" onClick={() => setSure(true)}>
            {t("systems.key.revoke")}
            <span className="govuk-visually-hidden"> {kid}</span>
          </Button>
        </div>
      )}
    </li>
  );
}

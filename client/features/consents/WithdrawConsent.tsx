import { useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { FailureNote } from "../failure/FailureNote";
import { useWords } from "../words/useWords";
import { consentFragment } from "./consentFragments";
import { WithdrawalPreview } from "./ConsentPreview";
import { ConsentSentences } from "./ConsentSentences";

const withdrawDocument = graphql(`
  mutation WithdrawConsent($input: WithdrawConsentInput!) {
    withdrawConsent(input: $input) {
      consent {
        id
        state
      }
    }
  }
`);

const ways = ["inPerson", "byTelephone", "inWriting"] as const;

/** Says what withdrawing will change, and withdraws: the second click also says how the withdrawal reached the viewer. */
export function WithdrawConsent({
  of,
  caseId,
  onDone,
}: {
  of: FragmentType<typeof consentFragment>;
  caseId: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const consent = readFragment(consentFragment, of);
  const [{ fetching, error }, withdraw] = useMutation(withdrawDocument);
  const [chosen, setChosen] = useState<(typeof ways)[number]>();
  const person = words.name(consent.about);
  const provisions = consent.provisions ?? [];
  const agencies = [
    ...new Set(
      provisions.filter(({ permit }) => permit).flatMap((one) => one.agencies.map(({ name }) => name)),
    ),
  ];

  async function submit(way: (typeof ways)[number]) {
    setChosen(way);
    const { data } = await withdraw({
      input: { caseId, consentId: consent.id, how: t(`withdraw.how.${way}`) },
    });
    if (data) onDone();
  }

  return (
    <>
      {error ? <FailureNote error={error} {...(chosen && { onRetry: () => void submit(chosen) })} /> : null}
      <h2 className="govuk-heading-m">{t("withdraw.what")}</h2>
      <ConsentSentences provisions={provisions} person={person} />
      <h2 className="govuk-heading-m">{t("withdraw.changes")}</h2>
      <WithdrawalPreview caseId={caseId} consentId={consent.id}>
        <ul className="govuk-list govuk-list--bullet">
          {agencies.length > 0 ? (
            <li>{t("withdraw.nextRead", { agencies: words.listOr(agencies) })}</li>
          ) : null}
          <li>{t("withdraw.own")}</li>
          <li>{t("withdraw.past")}</li>
          {provisions.some(({ permit }) => !permit) ? <li>{t("withdraw.refusals")}</li> : null}
          <li>{t("withdraw.service")}</li>
        </ul>
        <h2 className="govuk-heading-m">{t("withdraw.howTitle", { person })}</h2>
        <p className="govuk-body">{t("withdraw.howHint")}</p>
        <div className="govuk-button-group">
          {ways.map((way) => (
            <Button key={way} look="warning" busy={fetching} onClick={() => void submit(way)}>
              {t(`withdraw.button.${way}`)}
            </Button>
          ))}
        </div>
      </WithdrawalPreview>
    </>
  );
}

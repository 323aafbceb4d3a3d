import { useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { decisionNumber } from "./decisionNumber";

/** The numbers that a viewer can quote to ask why something was withheld: folded away, and to be copied. */
export function DecisionNumbers({ of }: { of: readonly { what: string; decisionId: string }[] }) {
  const { t } = useTranslation();
  const [first] = of;
  if (!first) return null;
  return (
    <details className="tl-decision">
      <summary>{t("withheld.number.summary", { count: of.length })}</summary>
      <p>{t("withheld.number.why")}</p>
      <ul className="tl-decision__list">
        {of.map(({ what, decisionId }) => (
          <DecisionNumber key={decisionId} what={what} number={decisionNumber(decisionId)} />
        ))}
      </ul>
    </details>
  );
}

function DecisionNumber({ what, number }: { what: string; number: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<"yes" | "failed">();
  const copy = () =>
    navigator.clipboard.writeText(number).then(
      () => setCopied("yes"),
      () => setCopied("failed"),
    );
  return (
    <li>
      {t("withheld.number.of", { what })} <code className="tl-decision__number">{number}</code>{" "}
      <Button look="quiet" onClick={() => void copy()}>
        {t("withheld.number.copy")}
        <span className="govuk-visually-hidden"> {t("withheld.number.of", { what })}</span>
      </Button>{" "}
      <output>{copied ? t(`withheld.number.copied.${copied}`) : null}</output>
    </li>
  );
}

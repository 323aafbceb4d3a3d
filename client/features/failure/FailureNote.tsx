import { useEffect, useRef } from "react";
import { useTranslation } from "../../messages/useTranslation";
import type { CombinedError } from "urql";
import { Button } from "../../components/Button";
import { failureOf } from "../../graphql/failure";
import type en from "../../messages/en.json";
import { catalogue } from "../../messages/catalogue";

type KnownCode = keyof typeof en.failure.codes;

/** Says what went wrong, what to do next, and the reference by which the service desk finds it. Takes the focus. */
export function FailureNote({
  error,
  onRetry,
  level: Heading = "h2",
}: {
  error: CombinedError;
  onRetry?: () => void;
  /** Its place among the headings around it: h1 where it is the page. */
  level?: "h1" | "h2" | "h5";
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const { code, detail, reference } = failureOf(error);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  const known: KnownCode = code in catalogue().failure.codes ? (code as KnownCode) : "INTERNAL";
  return (
    <div className="govuk-error-summary" role="alert" tabIndex={-1} ref={box}>
      <Heading className="govuk-error-summary__title">{t(`failure.codes.${known}.what`)}</Heading>
      <div className="govuk-error-summary__body">
        {detail ? <p className="govuk-body">{detail}</p> : null}
        <p className="govuk-body">{t(`failure.codes.${known}.next`)}</p>
        {reference ? <p className="govuk-body-s">{t("failure.reference", { reference })}</p> : null}
        {onRetry ? (
          <Button look="secondary" className="govuk-!-margin-bottom-0" onClick={onRetry}>
            {t("failure.retry")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

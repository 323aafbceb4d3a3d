import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Spinner } from "../../components/Spinner";
import { fetchReference, type Reference } from "./reference";

/** What is made of the reference, once it is there. */
export function WithReference({ children }: { children: (reference: Reference) => ReactNode }) {
  const { t } = useTranslation();
  const [reference, setReference] = useState<Reference>();
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    fetchReference().then(setReference, () => setHasFailed(true));
  }, []);
  if (hasFailed) return <p className="govuk-body">{t("developers.failed")}</p>;
  if (!reference) return <Spinner label={t("developers.reading")} />;
  return children(reference);
}

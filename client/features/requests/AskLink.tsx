import { useContext } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import type { Category } from "../../graphql/generated/graphql";
import { AskContext } from "./AskContext";

/** Leads from what is not shared to asking the lead professional for it. */
export function AskLink({
  categories,
  personId,
  what,
}: {
  categories: readonly Category[];
  personId: string | null;
  what: string;
}) {
  const { t } = useTranslation();
  const caseId = useContext(AskContext);
  if (caseId === undefined) return null;
  const kinds = [...new Set(categories)].map((category) => ["category", category]);
  const address = new URLSearchParams([...kinds, ...(personId === null ? [] : [["person", personId]])] as [
    string,
    string,
  ][]);
  return (
    <p>
      <Link className="govuk-link" to={`/cases/${caseId}/ask?${address}`}>
        {t("withheld.ask")}
        <span className="govuk-visually-hidden"> {t("withheld.askAbout", { what })}</span>
      </Link>
    </p>
  );
}

import { Link } from "react-router";
import { useTranslation } from "../../messages/useTranslation";
import { TeamTable } from "../team/TeamTable";
import type { PartProps } from "./part";

/** The team around the family. */
export function TeamPart({ one }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <TeamTable team={one.team} />
      <p className="govuk-body">
        <Link className="govuk-link" to={`/cases/${one.id}/plan`}>
          {t("plan.leads.link")}
        </Link>
      </p>
    </>
  );
}

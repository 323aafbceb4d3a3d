import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import type { CaseStatus } from "../../graphql/generated/graphql";
import type { LifeAct } from "./lifeDraft";

/** What the viewer can do with the case as it stands, each a link to its page. */
export function LifeActs({
  caseId,
  status,
  can,
}: {
  caseId: string;
  status: CaseStatus | null;
  can: { triage: boolean; manage: boolean };
}) {
  const { t } = useTranslation();
  const acts: LifeAct[] = [
    ...(can.triage ? (["triage"] as const) : []),
    ...(can.manage ? ([...steps(status), "band", "invite", "handover", "close"] as const) : []),
  ];
  if (acts.length === 0) return null;
  return (
    <nav aria-labelledby="acts">
      <h2 className="govuk-heading-m" id="acts">
        {t("life.acts")}
      </h2>
      <ul className="govuk-list govuk-list--spaced">
        {acts.map((act) => (
          <li key={act}>
            <Link className="govuk-link" to={`/cases/${caseId}/manage/${act}`}>
              {t(`life.act.${act}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const steps = (status: CaseStatus | null): ("up" | "down")[] => [
  ...(status === "OPEN" || status === "STEPPED_DOWN" ? (["up"] as const) : []),
  ...(status === "OPEN" || status === "STEPPED_UP" ? (["down"] as const) : []),
];

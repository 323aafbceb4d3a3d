import { useTranslation } from "../../messages/useTranslation";
import { Checkboxes } from "../../components/Checkboxes";
import { Radios } from "../../components/Radios";
import type { MarkerKind } from "../../graphql/generated/graphql";
import { CategoryChoice } from "../consents/CategoryChoice";
import { AccountChoice } from "./AccountChoice";
import { AgencyChoice, Hidden, type Part, PeopleChoice, Reason } from "./ruleFields";

const protections: MarkerKind[] = ["LOCATION", "SOURCE", "HARM", "MENTIONED"];

/** What a protection marker says: what it keeps back, for whom, from whom not, and why. */
export function MarkerFields(part: Part) {
  const { t } = useTranslation();
  const { draft, change, choices, error, answerId } = part;
  return (
    <>
      <Radios
        id="protects"
        label={t("ruleForm.protects")}
        error={error("protects")}
        options={protections.map((value) => ({ value, label: t(`rules.protects.${value}`) }))}
        value={draft.protects}
        onChange={(protects) => change({ protects })}
      />
      {answerId === null ? <PeopleChoice {...part} /> : null}
      {answerId !== null ? null : draft.protects === "LOCATION" ? (
        <Checkboxes
          id="household"
          label={t("ruleForm.household.label")}
          options={[{ value: "household", label: t("ruleForm.household.yes") }]}
          values={draft.household ? ["household"] : []}
          onChange={(values) => change({ household: values.length > 0 })}
        />
      ) : (
        <>
          <p className="govuk-body">{t("ruleForm.markerCategories")}</p>
          <CategoryChoice
            agreed={false}
            error={undefined}
            values={draft.categories}
            onChange={(categories) => change({ categories })}
          />
        </>
      )}
      <AgencyChoice {...part} label={t("ruleForm.openToAgencies")} />
      <AccountChoice
        label={t("ruleForm.alsoAccounts.label")}
        hint={t("ruleForm.alsoAccounts.hint")}
        error={error("account-agency")}
        agencies={choices.agencies}
        values={draft.accounts}
        onChange={(accounts) => change({ accounts })}
      />
      <Hidden {...part} />
      <Reason {...part} />
    </>
  );
}

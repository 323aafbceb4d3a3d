import { useTranslation } from "../../messages/useTranslation";
import { CategoryChoice } from "../consents/CategoryChoice";
import { AccountChoice } from "./AccountChoice";
import { Hidden, OnePerson, type Part, Reason } from "./ruleFields";

/** What a seal says: what is sealed, to whom it stays open, and why. */
export function SealFields(part: Part) {
  const { t } = useTranslation();
  const { draft, change, choices, error, answerId } = part;
  return (
    <>
      {answerId === null ? (
        <>
          <OnePerson {...part} everybody={t("ruleForm.everybody")} />
          <p className="govuk-body">{t("ruleForm.sealCategories")}</p>
          <CategoryChoice
            agreed={false}
            error={undefined}
            values={draft.categories}
            onChange={(categories) => change({ categories })}
          />
        </>
      ) : null}
      <AccountChoice
        label={t("ruleForm.openToAccounts.label")}
        hint={t("ruleForm.openToAccounts.hint")}
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

import { useTranslation } from "../../messages/useTranslation";
import { Radios } from "../../components/Radios";
import type { ExclusionKind } from "../../graphql/generated/graphql";
import { AccountChoice } from "./AccountChoice";
import { OnePerson, type Part } from "./ruleFields";

const exclusions: ExclusionKind[] = [
  "RELATIVE",
  "NEIGHBOUR",
  "NAMED_PERSON",
  "COURT_ORDER",
  "ADOPTION",
  "OWN_RECORD",
];

/** What an exclusion says: who may not know of what, and why. */
export function ExclusionFields(part: Part) {
  const { t } = useTranslation();
  const { draft, change, choices, error } = part;
  return (
    <>
      <AccountChoice
        label={t("ruleForm.excluded.label")}
        hint={t("ruleForm.excluded.hint")}
        error={error("account-agency")}
        agencies={choices.agencies}
        values={draft.accounts}
        single
        onChange={(accounts) => change({ accounts })}
      />
      <Radios
        id="exclusion"
        label={t("ruleForm.exclusion")}
        error={error("exclusion")}
        options={exclusions.map((value) => ({ value, label: t(`rules.exclusion.${value}`) }))}
        value={draft.exclusion}
        onChange={(exclusion) => change({ exclusion })}
      />
      <OnePerson {...part} everybody={t("ruleForm.thisCase")} />
    </>
  );
}

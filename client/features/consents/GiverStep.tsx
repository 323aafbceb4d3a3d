import { useTranslation } from "../../messages/useTranslation";
import { errorOf } from "../../components/ErrorSummary";
import { Radios } from "../../components/Radios";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { TextInput } from "../../components/TextInput";
import type { ConsentAuthority } from "../../graphql/generated/graphql";
import { ageOn, today } from "../family/age";
import { useWords } from "../words/useWords";
import { hasOtherGiver, needsFinding } from "./consentDraft";
import type { StepProps } from "./StepProps";

const child: ConsentAuthority[] = ["SELF", "PARENTAL_RESPONSIBILITY", "CARE_ORDER"];
const adult: ConsentAuthority[] = ["SELF", "ATTORNEY", "DEPUTY", "BEST_INTERESTS"];

/** Who may say this at that age; whom the law knows at another age is not offered. */
function authoritiesAt(bornOn: string | undefined): ConsentAuthority[] {
  if (bornOn === undefined) return [...new Set([...child, ...adult])];
  const age = ageOn(today(), bornOn);
  if (age < 16) return child;
  return age < 18 ? [...child, "DEPUTY", "BEST_INTERESTS"] : adult;
}

/** Who gives the consent, with what authority, and how that is known: capacity, or the finding for a child under 16. */
export function GiverStep({ draft, change, choices, bornOn, errors }: StepProps) {
  const { t } = useTranslation();
  const words = useWords();
  const person = words.name(choices.people.find(({ id }) => id === draft.personId));
  const error = (id: string) => errorOf(errors, id);
  const others = choices.people.filter(({ id }) => id !== draft.personId);
  return (
    <>
      <Radios
        id="authority"
        label={t("consentForm.authority")}
        hint={t("consentForm.authorityHint", { person })}
        error={error("authority")}
        options={authoritiesAt(bornOn).map((value) => ({
          value,
          label: t(`words.authority.${value}`),
          hint: t(`consentForm.authorityMeaning.${value}`),
        }))}
        value={draft.authority}
        onChange={(authority) =>
          change({ authority, giverId: "", evidence: "", capacityNote: "", competence: "" })
        }
      />
      {hasOtherGiver(draft.authority) ? (
        <Select
          id="giver"
          label={t("consentForm.giver")}
          error={error("giver")}
          options={[
            { value: "", label: t("form.choose") },
            ...others.map((one) => ({ value: one.id, label: words.capital(words.name(one)) })),
          ]}
          value={draft.giverId}
          onChange={(event) => change({ giverId: event.target.value })}
        />
      ) : null}
      {draft.authority && draft.authority !== "SELF" ? (
        <TextInput
          id="evidence"
          label={t("consentForm.evidence.label")}
          hint={t("consentForm.evidence.hint")}
          error={error("evidence")}
          value={draft.evidence}
          onChange={(event) => change({ evidence: event.target.value })}
        />
      ) : null}
      {needsFinding(draft.authority, bornOn) ? (
        <TextArea
          id="competence"
          label={t("consentForm.competence.label", { person })}
          hint={t("consentForm.competence.hint")}
          error={error("competence")}
          value={draft.competence}
          onChange={(event) => change({ competence: event.target.value })}
        />
      ) : null}
      {draft.authority && !needsFinding(draft.authority, bornOn) ? (
        <TextInput
          id="capacity"
          label={t("consentForm.capacityNote.label")}
          hint={t("consentForm.capacityNote.hint")}
          value={draft.capacityNote}
          onChange={(event) => change({ capacityNote: event.target.value })}
        />
      ) : null}
    </>
  );
}

import { useTranslation } from "../../messages/useTranslation";
import { type FieldError, errorOf } from "../../components/ErrorSummary";
import { TextInput } from "../../components/TextInput";
import type { SignatureInput } from "../../graphql/generated/graphql";

/** Asks who signs for the viewer's agency. */
export function SignatureFields({
  value,
  errors,
  change,
}: {
  value: SignatureInput;
  errors: FieldError[];
  change: (part: Partial<SignatureInput>) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        id="signatory"
        label={t("agreementForm.signatory.label")}
        hint={t("agreementForm.signatory.hint")}
        error={errorOf(errors, "signatory")}
        value={value.signatory}
        onChange={(event) => change({ signatory: event.target.value })}
      />
      <TextInput
        id="signatory-title"
        label={t("agreementForm.signatoryTitle")}
        error={errorOf(errors, "signatory-title")}
        value={value.signatoryTitle}
        onChange={(event) => change({ signatoryTitle: event.target.value })}
      />
    </>
  );
}

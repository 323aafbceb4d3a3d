import { useTranslation } from "../../messages/useTranslation";
import { Checkboxes } from "../../components/Checkboxes";
import type { Category } from "../../graphql/generated/graphql";
import { categoriesOf, sensitivities } from "../words/sensitivity";
import { useWords } from "../words/useWords";

/** Kinds of information, grouped by how sensitive they are. Each is ticked by itself: no tick releases a whole group. */
export function CategoryChoice({
  error,
  values,
  agreed = true,
  onChange,
}: {
  error: string | undefined;
  /** Whether it is a family that agrees; else agencies or one of them decide. */
  agreed?: boolean;
  values: Category[];
  onChange: (values: Category[]) => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const hints = { BASIC: t("words.eachByItself"), STANDARD: null, SENSITIVE: null, PROTECTED: null };
  return sensitivities.map((sensitivity) => (
    <Checkboxes
      key={sensitivity}
      id={`categories-${sensitivity}`}
      label={t(`consentForm.sensitivity.${sensitivity}.label`)}
      hint={agreed ? t(`consentForm.sensitivity.${sensitivity}.hint`) : hints[sensitivity]}
      error={sensitivity === "BASIC" ? error : undefined}
      options={categoriesOf(sensitivity).map((value) => ({
        value,
        label: words.capital(words.category(value)),
        hint: words.categoryMeaning(value),
      }))}
      values={values}
      onChange={onChange}
    />
  ));
}

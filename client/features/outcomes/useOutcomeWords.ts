import { useMemo } from "react";
import { useTranslation } from "../../messages/useTranslation";

interface Measured {
  measure: "SCALE" | "NUMBER";
  steps: readonly string[];
  unit?: string | null;
  maximum: number;
}

const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

/** Values of indicators in plain words. */
export function useOutcomeWords() {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      /** "4 of 5: A little help is needed", or "92 %". */
      value: ({ measure, steps, unit, maximum }: Measured, value: number): string =>
        measure === "SCALE"
          ? t("outcomes.step", { step: value, of: maximum, meaning: steps[value - 1] ?? "" })
          : t("outcomes.number", { number: number.format(value), unit }),
      /** The number alone, for an axis. */
      short: (value: number): string => number.format(value),
    }),
    [t],
  );
}

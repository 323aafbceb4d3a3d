import type { ReactNode } from "react";
import { useTranslation } from "../../messages/useTranslation";

/**
 * A value, or honest words where there is none: that it is not shared, or that nothing is recorded that the viewer can
 * see. Never "none": what cannot be seen may exist.
 */
export function Shown({ value, withheld = false }: { value: ReactNode; withheld?: boolean }) {
  const { t } = useTranslation();
  if (value !== null && value !== undefined && value !== "") return value;
  return <span className="tl-nothing">{withheld ? t("withheld.short") : t("withheld.nothing")}</span>;
}

import { useTranslation } from "../../messages/useTranslation";
import type { Category } from "../../graphql/generated/graphql";
import { useWords } from "../words/useWords";
import type { FieldOfType } from "./reference";

/** What kind of information a field holds, whether it tells a place, and by which reasons it may be withheld. */
export function FieldSharing({ field: { category, locates, withheldBy } }: { field: FieldOfType }) {
  const { t } = useTranslation();
  const words = useWords();
  if (category === undefined) return <span className="tl-nothing">{t("developers.schema.open")}</span>;
  const codes = withheldBy?.map((code) => (code === "CONSENT" ? t("developers.schema.consentCodes") : code));
  return (
    <>
      {category === "ROW"
        ? words.capital(t("developers.schema.byRow"))
        : words.capital(words.category(category as Category))}
      {locates ? <span className="tl-second">{t("developers.schema.locates")}</span> : null}
      <span className="tl-second">{t("developers.schema.withheldBy", { codes: codes?.join(", ") })}</span>
    </>
  );
}

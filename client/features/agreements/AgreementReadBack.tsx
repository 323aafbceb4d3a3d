import { useEffect, useRef } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { isoDate } from "../../components/dateParts";
import { SummaryList } from "../../components/SummaryList";
import { formatDate } from "../../messages/dates";
import { useWords } from "../words/useWords";
import type { AgreementDraft } from "./agreementDraft";

/** Reads an agreement back before it is saved. Takes the focus. */
export function AgreementReadBack({
  draft,
  agencies,
}: {
  draft: AgreementDraft;
  agencies: readonly { id: string; name: string }[];
}) {
  const { t } = useTranslation();
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const day = (parts: AgreementDraft["from"]) => formatDate(isoDate(parts) ?? "");
  return (
    <>
      <h2 className="govuk-heading-m" tabIndex={-1} ref={heading}>
        {t("agreementForm.checkTitle")}
      </h2>
      <SummaryList
        rows={[
          { key: t("agreements.name"), value: draft.name },
          {
            key: t("agreement.parties"),
            value: words.list(
              agencies.filter(({ id }) => draft.agencies.includes(id)).map(({ name }) => name),
            ),
          },
          {
            key: t("agreement.categories"),
            value: words.capital(words.kinds(draft.categories)),
          },
          {
            key: t("agreement.purposes"),
            value: words.capital(words.list(draft.purposes.map(words.purpose))),
          },
          {
            key: t("agreement.days"),
            value: draft.noEnd
              ? t("agreement.fromOn", { from: day(draft.from) })
              : t("agreement.fromUntil", { from: day(draft.from), until: day(draft.until) }),
          },
          { key: t("agreement.reviewOn"), value: day(draft.reviewOn) },
          { key: t("agreement.document"), value: draft.documentReference },
          {
            key: t("agreementForm.signTitle"),
            value: t("agreementForm.signedAs", { signatory: draft.signatory, title: draft.signatoryTitle }),
          },
        ]}
      />
    </>
  );
}

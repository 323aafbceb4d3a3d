import { useEffect, useRef } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { isoDate } from "../../components/dateParts";
import { SummaryList } from "../../components/SummaryList";
import { formatDate } from "../../messages/dates";
import { useWords } from "../words/useWords";
import type { NewPerson, Relative } from "./newPerson";

/** Reads back what was typed of a new person, before they are added. */
export function NewPersonReadBack({
  draft,
  relatives,
  busy,
  onSave,
  onChange,
}: {
  draft: NewPerson;
  relatives: readonly Relative[];
  busy: boolean;
  onSave: () => void;
  onChange: () => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const nameOf = (id: string) => relatives.find((one) => one.id === id)?.label ?? "";
  const day = isoDate(draft.born);
  const rows =
    draft.role === "UNBORN"
      ? [
          { key: t("newPerson.who"), value: t("life.refer.unborn") },
          { key: t("person.expectedOn"), value: day ? formatDate(day) : "" },
          { key: t("newPerson.mother"), value: nameOf(draft.mother) },
        ]
      : [
          { key: t("newPerson.name"), value: `${draft.given.trim()} ${draft.family.trim()}` },
          { key: t("newPerson.part"), value: draft.role ? words.role(draft.role) : "" },
          { key: t("person.bornOn"), value: day ? formatDate(day) : t("newPerson.bornNotKnown") },
          { key: t("newPerson.sex"), value: t(`newPerson.sexes.${draft.sex || "NOT_KNOWN"}`) },
          {
            key: t("newPerson.relations"),
            value: draft.relations.map(({ is, personId }, place) => (
              <div key={place}>{is ? `${t(`newPerson.kinship.${is}`)} ${nameOf(personId)}` : null}</div>
            )),
          },
        ];
  return (
    <>
      <h2 className="govuk-heading-m" tabIndex={-1} ref={heading}>
        {t("newPerson.check")}
      </h2>
      <SummaryList rows={rows} />
      <p className="govuk-body">{t("newPerson.whoSees")}</p>
      <div className="govuk-button-group">
        <Button busy={busy} onClick={onSave}>
          {t("newPerson.save")}
        </Button>
        <Button look="secondary" onClick={onChange}>
          {t("newPerson.goBack")}
        </Button>
      </div>
    </>
  );
}

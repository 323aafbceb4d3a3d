import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { InsetText } from "../../components/InsetText";
import { useWords } from "../words/useWords";
import { type ConsentDraft, provisionsOf } from "./consentDraft";
import type { ConsentChoices } from "./ConsentForm";
import { ConsentSentences } from "./ConsentSentences";

/** Reads a consent back, one sentence for each thing agreed or refused, before it is recorded. */
export function ConsentReadBack({
  draft,
  choices,
  busy,
  onRecord,
  onChange,
}: {
  draft: ConsentDraft;
  choices: ConsentChoices;
  busy: boolean;
  onRecord: () => void;
  onChange: () => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const nameOf = (id: string) => words.name(choices.people.find((person) => person.id === id));
  const person = nameOf(draft.personId);
  const provisions = provisionsOf(draft).map((provision) => ({
    ...provision,
    agencies: choices.agencies.filter(({ id }) => provision.agencyIds.includes(id)),
  }));
  const replaced = choices.earlier.filter(({ id }) => draft.supersedes.includes(id));
  return (
    <>
      <h2 className="govuk-heading-m" tabIndex={-1} ref={heading}>
        {t("consentForm.checkTitle")}
      </h2>
      <p className="govuk-body">{t("consentForm.checkIntro")}</p>
      <InsetText>
        <ConsentSentences provisions={provisions} person={person} />
        <p className="govuk-body govuk-!-margin-bottom-0">{giver()}</p>
      </InsetText>
      {replaced.map(({ id, label }) => (
        <p key={id} className="govuk-body">
          {t("consentForm.replaces", { label })}
        </p>
      ))}
      <p className="govuk-body">{t("consentForm.rest")}</p>
      <div className="govuk-button-group">
        <Button busy={busy} onClick={onRecord}>
          {t("consentForm.save")}
        </Button>
        <Button look="secondary" onClick={onChange}>
          {t("consentForm.goBack")}
        </Button>
      </div>
    </>
  );

  function giver(): string {
    const authority = t(`words.authority.${draft.authority ?? "SELF"}`);
    return draft.giverId
      ? t("consentForm.givenByOther", { giver: nameOf(draft.giverId), authority })
      : t("consentForm.givenUnder", { authority });
  }
}

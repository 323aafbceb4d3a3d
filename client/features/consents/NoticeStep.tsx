import { useTranslation } from "../../messages/useTranslation";
import { errorOf } from "../../components/ErrorSummary";
import { Radios } from "../../components/Radios";
import { TextInput } from "../../components/TextInput";
import type { StepProps } from "./StepProps";

/** The notice in the language of whoever reads it, to be read together; its version and language are kept with the consent. */
export function NoticeStep({ draft, change, choices: { notices }, errors }: StepProps) {
  const { t } = useTranslation();
  const shown = notices.find(
    ({ version, language }) => version === draft.noticeVersion && language === draft.noticeLanguage,
  );
  return (
    <>
      <p className="govuk-body">{t("consentForm.explain.intro")}</p>
      <Radios
        id="notice"
        label={t("consentForm.explain.language")}
        error={errorOf(errors, "notice")}
        options={notices.map(({ version, language, languageName }) => ({
          value: `${version} ${language}`,
          label: languageName,
        }))}
        value={shown ? `${shown.version} ${shown.language}` : undefined}
        onChange={(value) => {
          const [noticeVersion = "", noticeLanguage = ""] = value.split(" ");
          change({ noticeVersion, noticeLanguage });
        }}
      />
      {shown ? (
        <section className="tl-notice" aria-labelledby="notice-title" lang={shown.language}>
          <h3 className="govuk-heading-s" id="notice-title">
            {shown.title}
          </h3>
          {shown.paragraphs.map((paragraph) => (
            <p key={paragraph} className="govuk-body">
              {paragraph}
            </p>
          ))}
          <p className="govuk-body-s govuk-!-margin-bottom-0" lang="en">
            {t("consentForm.explain.version", { version: shown.version })}
          </p>
        </section>
      ) : null}
      <TextInput
        id="interpreter"
        label={t("consentForm.interpreter.label")}
        hint={t("consentForm.interpreter.hint")}
        value={draft.interpreter}
        onChange={(event) => change({ interpreter: event.target.value })}
      />
    </>
  );
}

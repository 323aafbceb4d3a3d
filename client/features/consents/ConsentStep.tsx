import { useTranslation } from "../../messages/useTranslation";
import { Checkboxes } from "../../components/Checkboxes";
import { DateInput } from "../../components/DateInput";
import { errorOf } from "../../components/ErrorSummary";
import { InsetText } from "../../components/InsetText";
import { Radios } from "../../components/Radios";
import type { Purpose } from "../../graphql/generated/graphql";
import { usePurpose } from "../purpose/PurposeContext";
import { useWords } from "../words/useWords";
import { CategoryChoice } from "./CategoryChoice";
import { provisionsOf } from "./consentDraft";
import { ConsentSentences } from "./ConsentSentences";
import { GiverStep } from "./GiverStep";
import { HowStep } from "./HowStep";
import { NoticeStep } from "./NoticeStep";
import type { StepProps } from "./StepProps";
import type { Step } from "./steps";

/** What is asked in one step of the conversation. */
export function ConsentStep({ step, ...props }: StepProps & { step: Exclude<Step, "check"> }) {
  const { t } = useTranslation();
  const words = useWords();
  const { options } = usePurpose();
  const { draft, change, choices, errors } = props;
  const error = (id: string) => errorOf(errors, id);
  const agencies = choices.agencies.map(({ id, name, typeName }) => ({
    value: id,
    label: name,
    hint: typeName,
  }));
  switch (step) {
    case "who":
      return (
        <Radios
          id="person"
          label={t("consentForm.person.label")}
          hint={t("consentForm.person.hint")}
          error={error("person")}
          options={choices.people.map((person) => ({
            value: person.id,
            label: words.capital(words.name(person)),
          }))}
          value={draft.personId}
          onChange={(personId) => change({ personId, giverId: "", competence: "", supersedes: [] })}
        />
      );
    case "explain":
      return <NoticeStep {...props} />;
    case "giver":
      return <GiverStep {...props} />;
    case "again":
      return (
        <>
          <p className="govuk-body">{t("consentForm.again.intro")}</p>
          <InsetText>
            <ConsentSentences
              person={words.name(choices.people.find(({ id }) => id === draft.personId))}
              provisions={provisionsOf({ ...draft, same: true }, nothing).map((provision) => ({
                ...provision,
                agencies: choices.agencies.filter(({ id }) => provision.agencyIds.includes(id)),
              }))}
            />
          </InsetText>
          <Radios
            id="same"
            label={t("consentForm.again.label")}
            error={error("same")}
            options={[
              { value: "same", label: t("consentForm.again.same") },
              { value: "other", label: t("consentForm.again.other") },
            ]}
            value={draft.same === undefined ? undefined : draft.same ? "same" : "other"}
            onChange={(value) => change({ same: value === "same" })}
          />
        </>
      );
    case "agencies":
      return (
        <>
          <Radios
            id="wish"
            label={t("consentForm.wish.label")}
            hint={t("consentForm.wish.hint")}
            error={error("wish")}
            options={(["SOME", "NOBODY"] as const).map((value) => ({
              value,
              label: t(`consentForm.wish.${value}`),
            }))}
            value={draft.wish}
            onChange={(wish) => change({ wish })}
          />
          {draft.wish === "NOBODY" ? (
            <InsetText>
              <p className="govuk-body govuk-!-margin-bottom-0">{t("consentForm.wish.meaning")}</p>
            </InsetText>
          ) : null}
          {draft.wish === "SOME" ? (
            <>
              <Checkboxes
                id="agencies-in"
                label={t("consentForm.agenciesIn")}
                error={error("agencies-in")}
                options={agencies}
                values={draft.agenciesIn}
                onChange={(agenciesIn) => change({ agenciesIn })}
              />
              <Checkboxes
                id="agencies-out"
                label={t("consentForm.agenciesOut.label")}
                hint={t("consentForm.agenciesOut.hint")}
                error={error("agencies-out")}
                options={agencies}
                values={draft.agenciesOut}
                onChange={(agenciesOut) => change({ agenciesOut })}
              />
            </>
          ) : null}
        </>
      );
    case "kinds":
      return (
        <CategoryChoice
          error={error("categories-BASIC")}
          values={draft.categories}
          onChange={(categories) => change({ categories })}
        />
      );
    case "purposes":
      return (
        <Checkboxes
          id="purposes"
          label={t("consentForm.purposes")}
          error={error("purposes")}
          options={options
            .filter(({ mode }) => mode === "CONSENT")
            .map(({ code, sentence }) => ({
              value: code as Purpose,
              label: words.capital(words.purpose(code as Purpose)),
              hint: sentence,
            }))}
          values={draft.purposes}
          onChange={(purposes) => change({ purposes })}
        />
      );
    case "until":
      return (
        <>
          <DateInput
            id="from"
            label={t("consentForm.from")}
            error={error("from")}
            value={draft.from}
            onChange={(from) => change({ from })}
          />
          <Checkboxes
            id="no-end"
            label={t("consentForm.endTitle")}
            options={[{ value: "no-end", label: t("consentForm.noEnd") }]}
            values={draft.noEnd ? ["no-end"] : []}
            onChange={(values) => change({ noEnd: values.length > 0 })}
          />
          {draft.noEnd ? null : (
            <DateInput
              id="until"
              label={t("consentForm.until.label")}
              hint={t("consentForm.until.hint")}
              error={error("until")}
              value={draft.until}
              onChange={(until) => change({ until })}
            />
          )}
        </>
      );
    case "how":
      return <HowStep {...props} />;
  }
}

const nothing = { agencyIds: [], categories: [], purposes: [] };

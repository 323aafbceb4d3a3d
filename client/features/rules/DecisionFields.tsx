import { useTranslation } from "../../messages/useTranslation";
import { Radios } from "../../components/Radios";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import type { Purpose } from "../../graphql/generated/graphql";
import { CategoryChoice } from "../consents/CategoryChoice";
import { useWords } from "../words/useWords";
import { AgencyChoice, type Part, PeopleChoice } from "./ruleFields";

const duties: Purpose[] = ["SAFEGUARDING_ENQUIRY", "STATUTORY_ASSESSMENT", "STATUTORY_GATEWAY"];

/** What a sharing decision says: under which law, about whom, with whom, and why. */
export function DecisionFields({ draft, change, choices, error }: Part) {
  const { t } = useTranslation();
  const words = useWords();
  const yesNo = (["yes", "no"] as const).map((value) => ({ value, label: t(`ruleForm.${value}`) }));
  const area = (
    id: string,
    key: "whyNecessary" | "whyProportionate" | "whyNotTold" | "refusalOverridden",
  ) => (
    <TextArea
      id={id}
      label={t(`ruleForm.${key}`)}
      error={error(id)}
      value={draft[key]}
      onChange={(event) => change({ [key]: event.target.value })}
    />
  );
  return (
    <>
      <Radios
        id="share"
        label={t("ruleForm.share.label")}
        error={error("share")}
        options={[
          { value: "yes", label: t("ruleForm.share.yes") },
          { value: "no", label: t("ruleForm.share.no") },
        ]}
        value={draft.share}
        onChange={(share) => change({ share })}
      />
      <Radios
        id="purpose"
        label={t("ruleForm.purpose")}
        error={error("purpose")}
        options={duties.map((value) => ({ value, label: words.capital(words.purpose(value)) }))}
        value={draft.purpose}
        onChange={(purpose) => change({ purpose, gateway: "" })}
      />
      <Select
        id="gateway"
        label={t("ruleForm.gateway.label")}
        hint={t("ruleForm.gateway.hint")}
        error={error("gateway")}
        options={[
          { value: "", label: t("form.choose") },
          ...choices.gateways
            .filter(({ purposes }) => !draft.purpose || purposes.includes(draft.purpose))
            .map(({ code, name, source }) => ({ value: code, label: `${name} (${source})` })),
        ]}
        value={draft.gateway}
        onChange={(event) => change({ gateway: event.target.value })}
      />
      <PeopleChoice draft={draft} change={change} choices={choices} error={error} answerId={null} />
      <AgencyChoice
        draft={draft}
        change={change}
        choices={choices}
        error={error}
        answerId={null}
        label={t("ruleForm.agencies")}
      />
      <CategoryChoice
        agreed={false}
        error={error("categories-BASIC")}
        values={draft.categories}
        onChange={(categories) => change({ categories })}
      />
      {area("why-necessary", "whyNecessary")}
      {area("why-proportionate", "whyProportionate")}
      <Radios
        id="family-told"
        label={t("ruleForm.familyTold")}
        error={error("family-told")}
        options={yesNo}
        value={draft.familyTold}
        onChange={(familyTold) => change({ familyTold })}
      />
      {draft.familyTold === "no" ? area("why-not-told", "whyNotTold") : null}
      {area("refusal-overridden", "refusalOverridden")}
    </>
  );
}

import { useTranslation } from "../../messages/useTranslation";
import { Checkboxes } from "../../components/Checkboxes";
import { InsetText } from "../../components/InsetText";
import { Select } from "../../components/Select";
import type { Category } from "../../graphql/generated/graphql";
import { inOrder } from "../words/sensitivity";
import { useWords } from "../words/useWords";
import { ActionFields } from "./ActionFields";
import { ChoiceFields } from "./ChoiceFields";
import { GoalFields } from "./GoalFields";
import { LeadFields } from "./LeadFields";
import { MeetingFields } from "./MeetingFields";
import type { PlanAct, PlanPart } from "./planDraft";
import { WordFields } from "./WordFields";

/** The fields for one thing that can be done with the plan. */
export function PlanFields({ act, ...part }: PlanPart & { act: PlanAct }) {
  const { action } = part.item;
  const isNew = Object.values(part.item).every((one) => one === undefined);
  return (
    <>
      {action && act !== "action" ? <InsetText>{action.title}</InsetText> : null}
      {act === "goal" ? <GoalFields {...part} /> : null}
      {act === "action" ? <ActionFields {...part} /> : null}
      {act === "progress" || act === "flag" || act === "answer" ? <WordFields act={act} {...part} /> : null}
      {act === "meeting" ? <MeetingFields {...part} /> : null}
      {act === "choice" ? <ChoiceFields {...part} /> : null}
      {act === "lead" ? <LeadFields {...part} /> : null}
      {isNew ? <AboutFields {...part} /> : null}
    </>
  );
}

/** Whose record it is and what kind of information: asked once, of what is new. */
function AboutFields({ one, draft, change, error }: PlanPart) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      <Checkboxes
        id="about"
        label={t("plan.form.about")}
        hint={t("plan.form.aboutHint")}
        error={error("about")}
        options={one.family.members.map(({ person }) => ({
          value: person.id,
          label: words.capital(words.name(person)),
        }))}
        values={draft.about}
        onChange={(about) => change({ about })}
      />
      <Select
        id="category"
        label={t("event.kind.label")}
        hint={t("event.kind.hint")}
        error={error("category")}
        options={[
          { value: "", label: t("form.choose") },
          ...inOrder(one.plan.viewerCan.addOf).map((category) => ({
            value: category,
            label: words.capital(words.category(category)),
          })),
        ]}
        value={draft.category}
        onChange={(event) => change({ category: event.target.value as Category | "" })}
      />
    </>
  );
}

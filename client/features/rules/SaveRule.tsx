import { useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { InsetText } from "../../components/InsetText";
import type { RuleChangeInput } from "../../graphql/generated/graphql";
import { FailureNote } from "../failure/FailureNote";
import { RulePreview } from "./RulePreview";
import { useSaveRule } from "./useSaveRule";

/** Shows what a change opens and closes, and saves exactly that; where it would do something else by now, shows it anew. */
export function SaveRule({
  change,
  button,
  warning = false,
  onSaved,
  onBack,
}: {
  change: RuleChangeInput;
  button: string;
  warning?: boolean;
  onSaved: () => void;
  onBack: () => void;
}) {
  const { t } = useTranslation();
  const { save, saving, error } = useSaveRule();
  const [conflicts, setConflicts] = useState(0);
  return (
    <>
      {error ? <FailureNote error={error} /> : null}
      {conflicts > 0 ? (
        <InsetText>
          <p role="alert" className="govuk-body govuk-!-margin-bottom-0">
            {t("ruleForm.conflict")}
          </p>
        </InsetText>
      ) : null}
      <RulePreview key={conflicts} of={change}>
        {(digest) => (
          <Button
            busy={saving}
            look={warning ? "warning" : "primary"}
            onClick={() =>
              void save(change, digest).then((done) => {
                if (done?.conflict) setConflicts((before) => before + 1);
                else if (done) onSaved();
              })
            }
          >
            {button}
          </Button>
        )}
      </RulePreview>
      {/* Also where the change is refused: what was written is not lost, and can be mended. */}
      <Button look="secondary" onClick={onBack}>
        {t("consentForm.goBack")}
      </Button>
    </>
  );
}

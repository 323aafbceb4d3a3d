import { useTranslation } from "../../messages/useTranslation";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { useWords } from "../words/useWords";

export const ruleFragment = graphql(`
  fragment RuleText on DecidingRule {
    id
    kind
    anotherAgency {
      name
      dpoContact
    }
  }
`);

/** A rule in words with its id; of another agency's only whom to ask. */
export function RuleText({ rule: masked }: { rule: FragmentType<typeof ruleFragment> }) {
  const { t } = useTranslation();
  const words = useWords();
  const { id, kind, anotherAgency } = readFragment(ruleFragment, masked);
  if (!id)
    return (
      <span>
        {t("oversight.another", {
          agency: anotherAgency?.name ?? t("words.unnamedAgency"),
          contact: anotherAgency?.dpoContact ?? t("oversight.noContact"),
        })}
      </span>
    );
  return (
    <span>
      {words.of("rule", kind)} <code className="tl-rule">{id}</code>
    </span>
  );
}

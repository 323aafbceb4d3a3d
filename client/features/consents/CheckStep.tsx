import { useTranslation } from "../../messages/useTranslation";
import { useMutation } from "urql";
import { Button, LinkButton } from "../../components/Button";
import { InsetText } from "../../components/InsetText";
import { graphql } from "../../graphql/generated";
import { FailureNote } from "../failure/FailureNote";
import { usePurpose } from "../purpose/PurposeContext";
import { categoriesOf, sensitivities } from "../words/sensitivity";
import { useWords } from "../words/useWords";
import type { ConsentChoices } from "./ConsentChoices";
import { type ConsentDraft, inputOf, needsFinding, provisionsOf } from "./consentDraft";
import { ConsentPreview } from "./ConsentPreview";
import { ConsentSentences } from "./ConsentSentences";
import type { Step } from "./steps";
import type { Purpose } from "../../graphql/generated/graphql";

const recordDocument = graphql(`
  mutation RecordConsent($input: RecordConsentInput!) {
    recordConsent(input: $input) {
      consent {
        id
      }
    }
  }
`);

/** Reads a consent back, one sentence for each thing agreed or refused, shows what it will change, and records it. */
export function CheckStep({
  caseId,
  draft,
  choices,
  bornOn,
  addressOf,
  onDone,
}: {
  caseId: string;
  draft: ConsentDraft;
  choices: ConsentChoices;
  bornOn: string | undefined;
  addressOf: (step: Step) => string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const { options } = usePurpose();
  const [{ fetching, error }, record] = useMutation(recordDocument);
  const nameOf = (id: string) => words.name(choices.people.find((person) => person.id === id));
  const person = nameOf(draft.personId);
  const everything = {
    agencyIds: choices.agencies.map(({ id }) => id),
    categories: sensitivities.flatMap(categoriesOf),
    purposes: options.filter(({ mode }) => mode === "CONSENT").map(({ code }) => code as Purpose),
  };
  const provisions = provisionsOf(draft, everything).map((provision) => ({
    ...provision,
    agencies: choices.agencies.filter(({ id }) => provision.agencyIds.includes(id)),
  }));
  const input = inputOf(draft, caseId, everything, bornOn);
  const replaced = choices.earlier.filter(({ id }) => draft.supersedes.includes(id));

  async function save() {
    const { data } = await record({ input });
    if (data) onDone();
  }

  return (
    <>
      {error ? <FailureNote error={error} /> : null}
      <p className="govuk-body">{t("consentForm.checkIntro")}</p>
      <InsetText>
        <ConsentSentences provisions={provisions} person={person} />
        <p className="govuk-body govuk-!-margin-bottom-0">{giver()}</p>
      </InsetText>
      {needsFinding(draft.authority, bornOn) ? (
        <p className="govuk-body">{t("consentForm.findingSaved", { person })}</p>
      ) : null}
      {replaced.map(({ id, label }) => (
        <p key={id} className="govuk-body">
          {t("consentForm.replaces", { label })}
        </p>
      ))}
      <p className="govuk-body">{t("consentForm.rest")}</p>
      <ConsentPreview of={input}>
        <Button busy={fetching} onClick={() => void save()}>
          {t("consentForm.save")}
        </Button>
      </ConsentPreview>
      <LinkButton look="secondary" to={addressOf("who")}>
        {t("consentForm.goBack")}
      </LinkButton>
    </>
  );

  function giver(): string {
    const authority = t(`words.authority.${draft.authority ?? "SELF"}`);
    return draft.giverId
      ? t("consentForm.givenByOther", { giver: nameOf(draft.giverId), authority })
      : t("consentForm.givenUnder", { authority });
  }
}

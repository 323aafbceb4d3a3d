import type { FieldError } from "../../components/ErrorSummary";
import type { ConsentChoices } from "./ConsentChoices";
import type { ConsentDraft } from "./consentDraft";

/** What each step of the conversation is given. */
export interface StepProps {
  draft: ConsentDraft;
  change: (part: Partial<ConsentDraft>) => void;
  choices: ConsentChoices;
  /** The birth date of whom it is about, where the viewer may see it. */
  bornOn: string | undefined;
  errors: FieldError[];
}

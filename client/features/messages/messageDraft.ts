import type { FieldError } from "../../components/ErrorSummary";
import type { Category, SendMessageInput } from "../../graphql/generated/graphql";
import type { Translate } from "../../messages/translate";

/** A message as it is being written. */
export interface MessageDraft {
  words: string;
  about: string[];
  mentioned: string[];
  kind: Category | "";
  agencies: string[];
  people: string[];
}

export const emptyMessage: MessageDraft = {
  words: "",
  about: [],
  mentioned: [],
  kind: "",
  agencies: [],
  people: [],
};

/** What is missing, field by field. */
export function messageFaults(
  { words, about, kind, agencies, people }: MessageDraft,
  t: Translate,
): FieldError[] {
  return [
    ...(words.trim() === "" ? [{ id: "words", text: t("message.missing.words") }] : []),
    ...(about.length === 0 ? [{ id: "about", text: t("message.missing.about") }] : []),
    ...(kind === "" ? [{ id: "kind", text: t("message.missing.kind") }] : []),
    ...(agencies.length + people.length === 0 ? [{ id: "to", text: t("message.missing.to") }] : []),
  ];
}

/** What is sent for a draft without faults. */
export function messageInput(
  { words, about, mentioned, kind, agencies, people }: MessageDraft,
  caseId: string,
): SendMessageInput {
  const others = mentioned.filter((id) => !about.includes(id));
  return {
    caseId,
    words: words.trim(),
    subjectIds: about,
    // Without faults there is one.
    category: kind as Category,
    toAgencyIds: agencies,
    toPractitionerIds: people,
    ...(others.length > 0 && { mentionedIds: others }),
  };
}

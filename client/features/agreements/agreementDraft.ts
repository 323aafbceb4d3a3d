import type { Translate } from "../../messages/translate";
import { type DateParts, datePartsOf, isoDate, noDate } from "../../components/dateParts";
import type { FieldError } from "../../components/ErrorSummary";
import type { AgreementTermsInput, Category, Purpose, SignatureInput } from "../../graphql/generated/graphql";
import { today } from "../family/age";
import type { Agreement } from "./agreementFragments";

/** An agreement as it is being written down. */
export interface AgreementDraft {
  name: string;
  agencies: string[];
  categories: Category[];
  purposes: Purpose[];
  from: DateParts;
  until: DateParts;
  noEnd: boolean;
  reviewOn: DateParts;
  documentReference: string;
  signatory: string;
  signatoryTitle: string;
}

/** A draft between one agency and nobody yet, from today, or of the terms that are to be replaced. */
export function draftOf(ownAgency: string, replaced?: Agreement): AgreementDraft {
  return {
    name: replaced?.name ?? "",
    agencies: replaced?.parties.map(({ agency }) => agency.id) ?? [ownAgency],
    categories: [...(replaced?.categories ?? [])],
    purposes: [...(replaced?.purposes ?? [])],
    from: datePartsOf(today()),
    until: replaced?.until ? datePartsOf(replaced.until) : noDate,
    noEnd: replaced ? !replaced.until : false,
    reviewOn: noDate,
    documentReference: "",
    signatory: "",
    signatoryTitle: "",
  };
}

/** What is missing or contradictory, field by field. */
export function faultsOf(draft: AgreementDraft, t: Translate): FieldError[] {
  const faults: FieldError[] = [];
  const demand = (fine: boolean, id: string, text: string) => {
    if (!fine) faults.push({ id, text });
  };
  const [from, until, review] = [draft.from, draft.until, draft.reviewOn].map(isoDate);
  demand(draft.name.trim() !== "", "name", t("agreementForm.missing.name"));
  demand(draft.agencies.length >= 2, "agencies", t("agreementForm.missing.agencies"));
  demand(draft.categories.length > 0, "categories-BASIC", t("agreementForm.missing.categories"));
  demand(draft.purposes.length > 0, "purposes", t("agreementForm.missing.purposes"));
  demand(from !== undefined, "from", t("agreementForm.missing.from"));
  demand(draft.noEnd || until !== undefined, "until", t("agreementForm.missing.until"));
  demand(!from || !until || draft.noEnd || from <= until, "until", t("agreementForm.missing.order"));
  demand(
    review !== undefined && review > today() && (!from || review > from),
    "review-on",
    t("agreementForm.missing.reviewOn"),
  );
  demand(draft.documentReference.trim() !== "", "document", t("agreementForm.missing.document"));
  return [...faults, ...signatureFaults(draft, t)];
}

/** The same for a signature alone. */
export function signatureFaults(
  { signatory, signatoryTitle }: Pick<AgreementDraft, "signatory" | "signatoryTitle">,
  t: Translate,
): FieldError[] {
  return [
    ...(signatory.trim() ? [] : [{ id: "signatory", text: t("agreementForm.missing.signatory") }]),
    ...(signatoryTitle.trim()
      ? []
      : [{ id: "signatory-title", text: t("agreementForm.missing.signatoryTitle") }]),
  ];
}

/** What is sent for a draft without faults. */
export function termsOf(draft: AgreementDraft, replaces: string | undefined): AgreementTermsInput {
  const until = isoDate(draft.until);
  return {
    name: draft.name.trim(),
    agencyIds: draft.agencies,
    categories: draft.categories,
    purposes: draft.purposes,
    from: isoDate(draft.from) ?? "",
    ...(until && !draft.noEnd && { until }),
    reviewOn: isoDate(draft.reviewOn) ?? "",
    documentReference: draft.documentReference.trim(),
    ...(replaces && { replaces }),
  };
}

export const signatureOf = ({ signatory, signatoryTitle }: SignatureInput): SignatureInput => ({
  signatory: signatory.trim(),
  signatoryTitle: signatoryTitle.trim(),
});

import type { Translate } from "../../messages/translate";
import { type DateParts, datePartsOf, isoDate, noDate } from "../../components/dateParts";
import type { FieldError } from "../../components/ErrorSummary";
import type { CircumstanceKind, TellCircumstanceInput } from "../../graphql/generated/graphql";
import { addPersonInput, type NewPerson, noKinship, nobodyYet } from "../family/newPerson";

/** A change of circumstances as it is being written down. */
export interface TellDraft {
  kind: CircumstanceKind | undefined;
  people: string[];
  from: DateParts;
  words: string;
  postcode: string;
  given: string;
  family: string;
  knownAs: "no" | "yes";
  secret: "no" | "yes";
  /** Of a new child whom the viewer adds to the family. */
  child: NewPerson;
}

export const nothingTold: TellDraft = {
  kind: undefined,
  people: [],
  from: noDate,
  words: "",
  postcode: "",
  given: "",
  family: "",
  knownAs: "no",
  secret: "no",
  child: { ...nobodyYet, role: "CHILD", relations: [noKinship] },
};

/** In which order one is asked. */
export const kinds = ["NEW_CHILD", "ADDRESS", "NAME", "SCHOOL", "DEATH", "INCOME"] as const;

/** Whether a change is of one person only. */
export const isOfOne = (kind: CircumstanceKind | undefined): boolean => kind === "NAME" || kind === "DEATH";

/** What is missing, field by field. */
export function tellFaults(draft: TellDraft, t: Translate): FieldError[] {
  const { kind } = draft;
  const faults: FieldError[] = [];
  const demand = (holds: unknown, id: string, text: string) => {
    if (!holds) faults.push({ id, text });
  };
  demand(draft.people.length > 0, "people", t("tell.missing.people"));
  if (kind === "NAME") {
    demand(draft.given.trim(), "given", t("tell.missing.given"));
    demand(draft.family.trim(), "family", t("tell.missing.family"));
  } else if (kind && kind !== "DEATH") demand(draft.words.trim(), "words", t(`tell.missing.words.${kind}`));
  demand(isoDate(draft.from), "from", t("tell.missing.from"));
  return faults;
}

/** What is sent for a draft without faults. */
export function tellInput(
  draft: TellDraft,
  caseId: string,
  { addsChild, correctsId }: { addsChild: boolean; correctsId: string | null },
): TellCircumstanceInput {
  const kind = draft.kind ?? "ADDRESS";
  const words = draft.words.trim();
  return {
    caseId,
    kind,
    from: isoDate(draft.from) ?? "",
    subjectIds: draft.people,
    ...(kind !== "NAME" && words && { words }),
    ...(kind === "ADDRESS" && draft.postcode.trim() && { postcode: draft.postcode.trim() }),
    ...(kind === "ADDRESS" && draft.secret === "yes" && { category: "SAFE_ADDRESS" }),
    ...(kind === "NAME" && {
      name: {
        givenName: draft.given.trim(),
        familyName: draft.family.trim(),
        isKnownAs: draft.knownAs === "yes",
      },
    }),
    ...(kind === "NEW_CHILD" && addsChild && { child: addPersonInput(draft.child, caseId) }),
    ...(correctsId && { correctsId }),
  };
}

/** A change that was told, as it is written down again to be corrected. */
export function draftOf(told: {
  kind?: CircumstanceKind | null;
  from?: string | null;
  words?: string | null;
  place?: string | null;
  category: string;
  about: readonly { id: string }[];
}): Partial<TellDraft> {
  const [, lines, postcode] = /^(.*), ([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/is.exec(told.place ?? "") ?? [];
  const name = told.kind === "NAME" ? (told.words ?? "").split(" ") : [];
  return {
    kind: told.kind ?? undefined,
    people: told.about.map(({ id }) => id),
    from: told.from ? datePartsOf(told.from) : noDate,
    words: (told.kind === "ADDRESS" ? lines : undefined) ?? told.place ?? told.words ?? "",
    postcode: told.kind === "ADDRESS" ? (postcode ?? "") : "",
    given: name.slice(0, -1).join(" "),
    family: name.at(-1) ?? "",
    secret: told.category === "SAFE_ADDRESS" ? "yes" : "no",
  };
}

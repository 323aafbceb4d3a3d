import type { Translate } from "../../messages/translate";
import { type DateParts, isEmptyDate, isoDate, noDate } from "../../components/dateParts";
import type { FieldError } from "../../components/ErrorSummary";
import type { AddPersonInput, KinshipWord, PersonRole, Sex } from "../../graphql/generated/graphql";

/** Somebody of the family, as the viewer may call them. */
export interface Relative {
  id: string;
  label: string;
}

export interface DraftKinship {
  is: KinshipWord | "";
  personId: string;
}

export interface NewPerson {
  role: PersonRole | "UNBORN" | "";
  given: string;
  family: string;
  sex: Sex | "";
  born: DateParts;
  /** Of an unborn child. */
  mother: string;
  relations: DraftKinship[];
}

export const noKinship: DraftKinship = { is: "", personId: "" };
export const nobodyYet: NewPerson = {
  role: "",
  given: "",
  family: "",
  sex: "",
  born: noDate,
  mother: "",
  relations: [noKinship],
};

export const roles: readonly PersonRole[] = [
  "CHILD",
  "PARENT",
  "CARER",
  "SIBLING",
  "PARTNER",
  "GRANDPARENT",
  "OTHER",
];
export const kinshipWords: readonly KinshipWord[] = [
  "PARENT",
  "CHILD",
  "SIBLING",
  "PARTNER",
  "FORMER_PARTNER",
  "GRANDPARENT",
  "GRANDCHILD",
  "CARER",
  "CARED_FOR",
  "OTHER",
];

/** What is missing, or does not fit, before it can be read back. */
export function faultsOf(draft: NewPerson, t: Translate): FieldError[] {
  const faults: FieldError[] = [];
  const demand = (holds: unknown, id: string, text: string) => {
    if (!holds) faults.push({ id, text });
  };
  const unborn = draft.role === "UNBORN";
  demand(draft.role, "role", t("newPerson.missing.role"));
  if (unborn) {
    demand(draft.mother, "mother", t("newPerson.missing.mother"));
    demand(isoDate(draft.born), "born", t("newPerson.missing.expected"));
    return faults;
  }
  demand(draft.given.trim(), "given", t("newPerson.missing.given"));
  demand(draft.family.trim(), "family", t("newPerson.missing.family"));
  demand(draft.sex, "sex", t("newPerson.missing.sex"));
  demand(isEmptyDate(draft.born) || isoDate(draft.born), "born", t("newPerson.missing.born"));
  const said = draft.relations.map(({ is, personId }) => `${is} ${personId}`);
  draft.relations.forEach(({ is, personId }, place) => {
    demand(is, `is-${place}`, t("newPerson.missing.is"));
    demand(personId, `of-${place}`, t("newPerson.missing.of"));
    demand(
      !is || !personId || said.indexOf(said[place]!) === place,
      `is-${place}`,
      t("newPerson.missing.twice"),
    );
  });
  return faults;
}

/** What is sent. The draft must be without faults. */
export function addPersonInput(draft: NewPerson, caseId: string): AddPersonInput {
  const day = isoDate(draft.born) ?? null;
  if (draft.role === "UNBORN")
    return {
      caseId,
      role: "CHILD",
      sex: "NOT_KNOWN",
      expectedOn: day,
      motherId: draft.mother,
      relations: [],
    };
  return {
    caseId,
    role: draft.role || "OTHER",
    givenName: draft.given.trim(),
    familyName: draft.family.trim(),
    sex: draft.sex || "NOT_KNOWN",
    bornOn: day,
    relations: draft.relations.flatMap(({ is, personId }) => (is ? [{ is, personId }] : [])),
  };
}

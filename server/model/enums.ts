import { registerEnumType } from "type-graphql";
import { QUESTION_TYPES } from "./template/Template.js";
import { AGREEMENT_LACKS } from "../sharing/agreementLacks.js";
import { CATEGORIES, type Category } from "../sharing/categories.js";
import { PURPOSES, type PurposeCode } from "../sharing/purposes.js";
import { REASONS, type ReasonCode, type Route } from "../sharing/reasons.js";

/** GraphQL enums, each value with a sentence. */
export function register<Value extends string>(
  name: string,
  description: string,
  sentences: Record<Value, string>,
) {
  const values = Object.fromEntries(Object.keys(sentences).map((value) => [value, value])) as {
    [V in Value]: V;
  };
  const valuesConfig = Object.fromEntries(
    Object.entries(sentences).map(([value, sentence]) => [value, { description: sentence as string }]),
  );
  registerEnumType(values, { name, description, valuesConfig } as never);
  return values;
}

const sentencesOf = <Code extends string>(rows: readonly { code: Code; sentence: string }[]) =>
  Object.fromEntries(rows.map(({ code, sentence }) => [code, capital(sentence)])) as Record<Code, string>;

const capital = (sentence: string) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;

export const CategoryEnum = register<Category>(
  "Category",
  "What kind of data a value is.",
  sentencesOf(CATEGORIES),
);
export const PurposeEnum = register<PurposeCode>("Purpose", "Why somebody asks.", sentencesOf(PURPOSES));
export const ReasonEnum = register<Exclude<ReasonCode, "NO_RELATIONSHIP" | "EXCLUDED">>(
  "ReasonCode",
  "Why a field is not given. Every no has a name.",
  Object.fromEntries(
    Object.entries(REASONS)
      .filter(([, { text }]) => text !== "")
      .map(([code, { text }]) => [code, text]),
  ) as never,
);
export const RouteEnum = register<Route>("Route", "What can be done about a withheld field.", {
  ASK_LEAD: "Ask the lead professional.",
  REQUEST_CONSENT: "Ask the lead professional to ask the family for consent.",
  REQUEST_DECISION: "Ask for a sharing decision under a legal duty.",
  EMERGENCY_ACCESS: "Use emergency access, if somebody is in danger now.",
  SIGN_IN_STRONGER: "Sign in again with a stronger method.",
});
export const AccountKindEnum = register("AccountKind", "What kind of account somebody signs in with.", {
  PRACTITIONER: "A person at work in an agency.",
  SYSTEM: "A system of a partner agency.",
  FAMILY: "A family member.",
  DPO: "A data-protection officer.",
  COMMISSIONER: "Somebody who commissions services.",
});
export const CaseStatusEnum = register("CaseStatus", "Where a case stands.", {
  REFERRED: "Somebody has referred the family; the case is not open yet.",
  OPEN: "A lead professional works with the family.",
  STEPPED_UP: "Passed up to children's social care.",
  STEPPED_DOWN: "Passed down from children's social care.",
  CLOSED: "The work has ended.",
});
export const PersonRoleEnum = register("PersonRole", "What part somebody has in the family of a case.", {
  CHILD: "A child or young person of the case.",
  PARENT: "A parent.",
  CARER: "Somebody else who cares for a child.",
  SIBLING: "A brother or sister.",
  PARTNER: "A parent's partner.",
  GRANDPARENT: "A grandparent.",
  OTHER: "Somebody else in the family.",
});
export const SexEnum = register("Sex", "Sex as recorded.", {
  FEMALE: "Female.",
  MALE: "Male.",
  NOT_KNOWN: "Not known.",
});
export const AliasKindEnum = register("AliasKind", "What other name of a person it is.", {
  KNOWN_AS: "The person is known by it now.",
  FORMER: "The person was known by it.",
});
export const RelationshipKindEnum = register(
  "RelationshipKind",
  "How the first person is related to the second.",
  {
    PARENT_OF: "Is a parent of.",
    PARTNER_OF: "Is the partner of.",
    FORMER_PARTNER_OF: "Was the partner of.",
    SIBLING_OF: "Is a brother or sister of.",
    GRANDPARENT_OF: "Is a grandparent of.",
    CARER_OF: "Cares for.",
    OTHER: "Is related in another way to.",
  },
);
export const InvolvementKindEnum = register("InvolvementKind", "How somebody works on a case.", {
  LEAD: "The lead professional.",
  MEMBER: "A member of the team around the family.",
  REFERRAL: "An agency that accepted a referral.",
});
export const AnswerKindEnum = register(
  "AnswerKind",
  "What an answer is: facts are kept apart from judgement.",
  {
    FACT: "Something that is so.",
    JUDGEMENT: "What a practitioner makes of it.",
    OWN_WORDS: "The child's or parent's own words.",
  },
);
export const QuestionTypeEnum = register("QuestionType", "How a question is answered.", QUESTION_TYPES);
export const ActionStatusEnum = register("ActionStatus", "How far an action has come.", {
  PLANNED: "Not begun.",
  UNDER_WAY: "Begun.",
  DONE: "Done.",
  NOT_DELIVERED: "Not delivered by the agency that owns it.",
  CANCELLED: "No longer wanted.",
});
export const ConsentAuthorityEnum = register(
  "ConsentAuthority",
  "With what authority somebody gives consent.",
  {
    SELF: "For themselves: an adult, a young person of 16 or 17, or a child found competent for this decision.",
    PARENTAL_RESPONSIBILITY: "As a holder of parental responsibility.",
    CARE_ORDER: "As the local authority under a care order.",
    ATTORNEY: "As an attorney.",
    DEPUTY: "As a deputy appointed by the court.",
    BEST_INTERESTS: "By a best-interests decision.",
  },
);
export const ConsentMethodEnum = register("ConsentMethod", "How consent was given.", {
  WRITTEN: "In writing.",
  VERBAL: "In words, before a witness.",
});
export const ConsentStateEnum = register("ConsentState", "Whether a consent counts today.", {
  IN_FORCE: "It counts.",
  NOT_YET: "Its first day is still to come.",
  EXPIRED: "Its last day has passed.",
  WITHDRAWN: "It was withdrawn.",
  SUPERSEDED: "A later consent replaced it.",
  LAPSED: "Whoever gave it no longer has the authority to.",
});
export const WorklistRoleEnum = register("WorklistRole", "What part the viewer has in a case.", {
  LEAD: "Lead professional.",
  MEMBER: "Member of the team.",
});
export const WorklistSortEnum = register("WorklistSort", "How a worklist is ordered.", {
  NEWEST: "Those that came to the viewer last, first.",
  OPENED_ON: "Those opened last, first.",
  NEED_BAND: "Those with the greatest need first.",
  FAMILY_NAME: "By the family's name.",
});
export const RelationEnum = register("Relation", "What somebody had to do with a case.", {
  LEAD: "Lead professional.",
  MEMBER: "Member of the team, or of an agency whose system reads for it.",
  REFERRAL: "Of an agency that accepted a referral.",
  DUTY: "Duty worker of the lead agency.",
  SUPERVISION: "Supervisor of somebody who worked on it.",
  EMERGENCY: "Had emergency access.",
  FAMILY: "Of the family, or may act for somebody in it.",
});
export const EffectEnum = register("Effect", "What becomes of a value.", {
  ABSENT: "Its existence is not revealed.",
  WITHHELD: "It is not given, with a reason.",
  VISIBLE: "It is given.",
});
export const StageEnum = register("Stage", "The stages of a decision, in order.", {
  exclusion: "The viewer is not excluded.",
  seal: "No seal closes it to the viewer.",
  relationship: "The viewer has a live relationship with the case.",
  role: "The viewer's role may use this category for this purpose.",
  agreement: "An agreement covers both agencies, the purpose and the category.",
  basis: "A lawful basis applies for every subject.",
  protection: "No protection keeps it from the viewer.",
});
export const AgreementStateEnum = register("AgreementState", "How an agreement stands today.", {
  PROPOSED: "Proposed: it counts once every party has signed.",
  DECLINED: "A party declined to sign it.",
  WITHDRAWN: "The party that proposed it took it back.",
  NOT_YET: "Signed by all; its first day is still to come.",
  IN_FORCE: "It counts.",
  EXPIRED: "Its last day has passed.",
  SUSPENDED: "A party suspended it: it does not count until all parties have signed that it is resumed.",
  ENDED: "A party ended it.",
  SUPERSEDED: "A later agreement took its place.",
});
export const AgreementActEnum = register("AgreementAct", "What an agency did with an agreement.", {
  SIGNED: "Signed it.",
  DECLINED: "Declined to sign it.",
  WITHDRAWN: "Took its own proposal back.",
  SUSPENDED: "Suspended it.",
  ENDED: "Ended it.",
  REVIEWED: "Reviewed it.",
});
export const AgreementLackEnum = register(
  "AgreementLack",
  "What keeps an agreement from covering something.",
  {
    ...AGREEMENT_LACKS,
    SUSPENDED: "It was suspended.",
    ENDED: "It was ended.",
  },
);
export const AgreementDoingEnum = register(
  "AgreementDoing",
  "What may be done with an agreement that is there.",
  {
    SIGN: "Every party has signed it.",
    RESUME: "A suspended one counts again.",
    SUSPEND: "It is suspended.",
    END: "It is ended.",
  },
);

import { register } from "../enums.js";

export const RULE_KINDS = ["SHARING_DECISION", "SEAL", "EXCLUSION", "MARKER"] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

export const RuleKindEnum = register<RuleKind>("RuleKind", "What kind of rule is recorded on a case.", {
  SHARING_DECISION: "A decision to share, or not to share, under a duty.",
  SEAL: "A record, section or answer open only to those named.",
  EXCLUSION: "Somebody who may not know of the case, whatever their role.",
  MARKER: "A protected place, source or person, or what would do harm.",
});
export const RuleStateEnum = register("RuleState", "Whether a rule counts now.", {
  NOT_YET: "Its first day is still to come.",
  IN_FORCE: "It counts.",
  REVIEW_OVERDUE: "Its review day has passed. A sharing decision no longer counts; any other rule does.",
  EXPIRED: "Its last day has passed.",
  REVIEWED: "It was reviewed, or somebody objected: a later record of the same rule took its place.",
  ENDED: "Somebody ended it.",
});
export const ExclusionKindEnum = register("ExclusionKind", "Why somebody may not know of a case.", {
  OWN_RECORD: "It is their own record.",
  RELATIVE: "They are a relative.",
  NEIGHBOUR: "They are a neighbour or a friend.",
  NAMED_PERSON: "The family asked that this person should not know.",
  COURT_ORDER: "A court ordered it.",
  ADOPTION: "It would reveal an adoption.",
});
export const MarkerKindEnum = register("MarkerKind", "What a protection marker keeps back.", {
  LOCATION: "Where somebody is.",
  SOURCE: "Who told us.",
  HARM: "What would do serious harm if it were disclosed.",
  MENTIONED: "Values that speak of this person beside their subject.",
});
export const HiddenEffectEnum = register("HiddenEffect", "What others see of what is kept back.", {
  ABSENT: "Nothing: not even that it exists.",
  WITHHELD: "That it is not given, with a reason.",
});
export const DiffEffectEnum = register("DiffEffect", "What a change does.", {
  OPENS: "What was closed opens.",
  CLOSES: "What was open closes.",
});

import { useMutation } from "urql";
import { graphql } from "../../graphql/generated";
import type { RuleChangeInput } from "../../graphql/generated/graphql";

const decisionDocument = graphql(`
  mutation RecordSharingDecision($input: SharingDecisionInput!, $expected: String!) {
    recordSharingDecision(input: $input, expectedDiff: $expected) {
      ruleId
      conflict
    }
  }
`);
const sealDocument = graphql(`
  mutation RecordSeal($input: SealInput!, $expected: String!) {
    recordSeal(input: $input, expectedDiff: $expected) {
      ruleId
      conflict
    }
  }
`);
const exclusionDocument = graphql(`
  mutation RecordExclusion($input: ExclusionInput!, $expected: String!) {
    recordExclusion(input: $input, expectedDiff: $expected) {
      ruleId
      conflict
    }
  }
`);
const markerDocument = graphql(`
  mutation RecordMarker($input: MarkerInput!, $expected: String!) {
    recordMarker(input: $input, expectedDiff: $expected) {
      ruleId
      conflict
    }
  }
`);
const endDocument = graphql(`
  mutation EndRule($input: EndRuleInput!, $expected: String!) {
    endRule(input: $input, expectedDiff: $expected) {
      ruleId
      conflict
    }
  }
`);
const reviewDocument = graphql(`
  mutation ReviewRule($input: ReviewRuleInput!, $expected: String!) {
    reviewRule(input: $input, expectedDiff: $expected) {
      ruleId
      conflict
    }
  }
`);
const objectionDocument = graphql(`
  mutation RecordObjection($input: ObjectionInput!, $expected: String!) {
    recordObjection(input: $input, expectedDiff: $expected) {
      ruleId
      conflict
    }
  }
`);

/** Saves a change of a case's rules, as it was looked at. Returns what became of it; nothing where it failed. */
export function useSaveRule() {
  const [deciding, decide] = useMutation(decisionDocument);
  const [sealing, seal] = useMutation(sealDocument);
  const [excluding, exclude] = useMutation(exclusionDocument);
  const [marking, mark] = useMutation(markerDocument);
  const [ending, end] = useMutation(endDocument);
  const [reviewing, review] = useMutation(reviewDocument);
  const [objecting, object] = useMutation(objectionDocument);
  const all = [deciding, sealing, excluding, marking, ending, reviewing, objecting];
  const save = async (change: RuleChangeInput, expected: string) => {
    if (change.sharingDecision)
      return (await decide({ input: change.sharingDecision, expected })).data?.recordSharingDecision;
    if (change.seal) return (await seal({ input: change.seal, expected })).data?.recordSeal;
    if (change.exclusion) return (await exclude({ input: change.exclusion, expected })).data?.recordExclusion;
    if (change.marker) return (await mark({ input: change.marker, expected })).data?.recordMarker;
    if (change.end) return (await end({ input: change.end, expected })).data?.endRule;
    if (change.objection) return (await object({ input: change.objection, expected })).data?.recordObjection;
    return change.review ? (await review({ input: change.review, expected })).data?.reviewRule : undefined;
  };
  return { save, saving: all.some(({ fetching }) => fetching), error: all.find(({ error }) => error)?.error };
}

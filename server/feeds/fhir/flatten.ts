import { type Mask, NONE } from "../../sharing/categories.js";
import type { AgencyFacts, Day, Provision } from "../../sharing/facts.js";
import { PURPOSES } from "../../sharing/purposes.js";
import { type Box, coverWithBoxes } from "./cover.js";
import { addDays } from "../../model/addDays.js";
import { judge, type Recipient, type Stretch, type Verdict } from "./judge.js";
import type { RootRule, Rule } from "./readRules.js";

/** The purposes about which a consent decides: "for any purpose" is written out as these. */
export const consentPurposes: readonly string[] = PURPOSES.filter(({ mode }) => mode === "CONSENT").map(
  ({ code }) => code,
);

/**
 * Nested rules as a flat list of sentences, first the yeses and then the noes, of the same meaning in every cell of
 * recipients × categories × purposes × days from `givenOn`; before that no consent counts. Empty where nothing is said.
 */
export function flatten(root: RootRule, agencies: readonly AgencyFacts[], givenOn: Day): Provision[] {
  const types = [...new Set(agencies.map(({ type }) => type))].toSorted();
  const recipients: Recipient[] = [
    ...agencies.map(({ id, type }) => ({ id, type })),
    ...types.map((type) => ({ id: null, type })),
  ];
  const stretches = stretchesOf(root, givenOn);
  const verdicts = recipients.map((recipient) =>
    consentPurposes.map((purpose) => stretches.map((days) => judge(root, recipient, purpose, days))),
  );
  const cover = (pick: (verdict: Verdict) => Mask) =>
    coverWithBoxes(verdicts.map((ofOne) => ofOne.map((row) => row.map(pick))));
  const sentence = (permit: boolean) => (box: Box) =>
    toProvision(permit, box, recipients, stretches, verdicts);
  return [
    ...cover(({ yes }) => yes).map(sentence(true)),
    ...cover(({ no }) => no).map(sentence(false)),
  ].filter((one) => one.agencies.length + one.agencyTypes.length > 0);
}

/** The days from the first that counts, cut wherever any rule begins or ends. */
function stretchesOf(root: RootRule, givenOn: Day): Stretch[] {
  const rules = everyRule(root);
  const first = rules.reduce((day, { from }) => (from !== null && from < day ? from : day), givenOn);
  const cuts = rules.flatMap(({ from, until }) => [
    ...(from === null ? [] : [from]),
    ...(until === null ? [] : [addDays(until, 1)]),
  ]);
  const starts = [...new Set([first, ...cuts.filter((day) => day > first)])].toSorted();
  return starts.map((from, index) => ({
    from,
    until: starts[index + 1] === undefined ? null : addDays(starts[index + 1]!, -1),
  }));
}

const everyRule = (rule: Rule): Rule[] => [rule, ...rule.exceptions.flatMap(everyRule)];

function toProvision(
  permit: boolean,
  box: Box,
  recipients: readonly Recipient[],
  stretches: readonly Stretch[],
  verdicts: Verdict[][][],
): Provision {
  const named = box.recipients.map((index) => recipients[index]!);
  const types = named.filter(({ id }) => id === null).map(({ type }) => type);
  // A no to a type must not reach an agency of it to whom something in the same box is said otherwise.
  const usable = permit
    ? types
    : types.filter((type) =>
        recipients.every(
          (one, index) => one.id === null || one.type !== type || isRefusedThroughout(verdicts[index]!, box),
        ),
      );
  return {
    permit,
    agencies: named.filter(({ id, type }) => id !== null && !usable.includes(type)).map(({ id }) => id!),
    agencyTypes: usable,
    categories: box.mask,
    purposes: box.purposes.map((index) => consentPurposes[index]!),
    from: stretches[box.first]!.from,
    until: stretches[box.last]!.until,
  };
}

function isRefusedThroughout(verdicts: Verdict[][], { purposes, mask, first, last }: Box): boolean {
  return purposes.every((purpose) =>
    verdicts[purpose]!.slice(first, last + 1).every(({ no }) => (mask & ~no) === NONE),
  );
}

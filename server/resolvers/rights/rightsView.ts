import type { HeldItem, RightsFacts } from "../../audit/rights.js";
import type { RightsActKind } from "../../model/rights/enums.js";
import { type Line, redacted } from "../../model/rights/redact.js";
import type { RightsItem, RightsRequest } from "../../model/rights/RightsRequest.js";
import { categoriesIn } from "../../sharing/categories.js";
import { heldLines } from "./heldLines.js";
import { inWords, KIND_WORDS, labelOf } from "./print/packWords.js";

const ABOUT_HEALTH = ["HEALTH_PHYSICAL", "HEALTH_MENTAL", "SEXUAL_HEALTH", "SUBSTANCE_USE", "DISABILITY"];

/** A request with all that the officer reads of it. */
export function rightsView(facts: RightsFacts): RightsRequest {
  return {
    ...facts,
    acts: actsOf(facts),
    // That another agency lifted a restriction is its own.
    events: facts.acts.filter(({ kind, by }) => kind !== "LIFTED" || by !== null),
    erased: facts.erased.map(({ source, erasedAt, ...one }) => ({
      ...one,
      kind: KIND_WORDS[source] ?? source,
      erasedAt: new Date(erasedAt),
    })),
    told: facts.told.map(({ agencyId, kinds, toldAt, doneAt, what }) => ({
      agency: facts.agencies.find(({ id }) => id === agencyId)!,
      what,
      categories: categoriesIn(kinds),
      toldAt: new Date(toldAt),
      doneAt: doneAt === null ? null : new Date(doneAt),
    })),
    items: facts.items.map((item) => itemView(facts, item)),
  };
}

/** What the door would let the officer do now. */
function actsOf(facts: RightsFacts): RightsActKind[] {
  const { state, childDecides, choseMyself, asker, standsFor, isExtended } = facts;
  // Nobody has asked for what the schedule proposes: there is no clock to stop.
  const receivedByUs = facts.receivedByUs && asker !== "SCHEDULE";
  const acts: [RightsActKind, boolean][] = [
    ["IDENTITY_SHOWN", receivedByUs && standsFor === "IDENTITY_ASKED"],
    ["SCOPE_CLEAR", receivedByUs && standsFor === "SCOPE_ASKED"],
    ["IDENTITY_ASKED", receivedByUs && standsFor === null && state !== "RELEASED"],
    ["SCOPE_ASKED", receivedByUs && standsFor === null && state !== "RELEASED"],
    ["EXTENDED", receivedByUs && !isExtended && state !== "RELEASED"],
    ["LIFTED", facts.restricted > 0],
    ["CHILD_AGREES", receivedByUs && ["ASK_CHILD", "CHILD_REFUSES"].includes(childDecides)],
    ["CHILD_REFUSES", receivedByUs && ["ASK_CHILD", "CHILD_AGREES"].includes(childDecides)],
    ["APPROVED", state === "TO_REVIEW" && !choseMyself],
    ["SENT_BACK", state === "TO_REVIEW" && !choseMyself],
    [
      "RELEASED",
      state === "APPROVED" && standsFor === null && ["NOBODY", "CHILD_AGREES"].includes(childDecides),
    ],
  ];
  return acts.filter(([, can]) => can).map(([kind]) => kind);
}

function itemView(facts: RightsFacts, item: HeldItem): RightsItem {
  const { category, words, choice } = item;
  const others = item.others || words === "OTHER";
  const lines = heldLines(item.content, facts.agencies);
  const needsOpinion = facts.needsOpinion && ABOUT_HEALTH.includes(category);
  const neverGiven =
    ["ADOPTION", "CONFIDENTIAL_SOURCE"].includes(category) ||
    (category === "SAFE_ADDRESS" && facts.asker !== "SELF") ||
    (words === "CHILD" && facts.childDecides !== "CHILD_AGREES");
  return {
    id: item.item,
    source: item.source,
    kind: KIND_WORDS[item.source] ?? item.source,
    category,
    hash: item.hash,
    speaksOfOthers: others,
    needsOpinion,
    neverGiven,
    isPlain: facts.kind === "ACCESS" && !others && !needsOpinion && !neverGiven,
    lines: lines.map(labelled),
    choice: choice && {
      ...choice,
      ground: facts.groundOf[item.item] ?? null,
      // It is put right by being changed.
      isStale: choice.isStale && choice.choice !== "RECTIFY",
      given: givenOf(item, lines).map(labelled),
    },
  };
}

/** What leaves of it: nothing where it is left out, or where what is held is not what was chosen. */
function givenOf({ choice }: HeldItem, lines: Line[]): Line[] {
  if (!choice || choice.isStale) return [];
  if (choice.choice === "REDACT") return redacted(lines, choice.removed) ?? [];
  return choice.choice === "RELEASE" ? lines : [];
}

const labelled = ({ field, text }: Line) => ({ field, label: labelOf(field), text: inWords(text) });

import { bit, K, OTHER_K, type Sentence, type Views } from "./Views.js";

/** What must be seen through a wall, and what must not. */
export function reading(views: Views): Sentence[] {
  const { frame } = views;
  const open = { others: bit(K) };
  const elsewhere = {
    cases: [views.governed.isTheCase ? views.id("elsewhere") : frame.elsewhere.case],
    people: [frame.elsewhere.person],
  };
  const byCategory: Sentence[] = [
    views.governed.isOwnAlone
      ? ["a category open from others shows its own agency's rows alone", () => views.shows(open, "ours")]
      : [
          "a category open from others shows its rows of every agency",
          () => views.shows(open, "ours", "theirs"),
        ],
    [
      "another category shows its own rows only",
      () => views.shows({ others: bit(OTHER_K) }, "otherCategory"),
    ],
    ["what is one's own shows no other agency's rows", () => views.shows({ own: bit(K) }, "ours")],
    [
      "one's own other category shows its own rows only",
      () => views.shows({ own: bit(OTHER_K) }, "otherCategory"),
    ],
    ["what is one's own is nobody's without an agency", () => views.shows({ own: bit(K), agency: "" })],
    ["no open category shows nothing", () => views.shows({})],
    ["what may be written may not therefore be read", () => views.shows({ writable: -1 })],
  ];
  const byCase: Sentence[] = [
    [
      "the frame of a case is open to whoever may know of it",
      () => views.shows({}, "ours", "theirs", "otherCategory"),
    ],
  ];
  return [
    ["without a wall there is no row", async () => (await views.seen(null)).length === 0],
    ...(views.governed.isFrame ? byCase : byCategory),
    [
      "another case or person shows its own rows only",
      () => views.shows({ ...open, ...elsewhere }, "elsewhere"),
    ],
    ["no case and no person shows nothing", () => views.shows({ ...open, cases: [], people: [] })],
    [
      "another partnership shows its own rows only",
      () => views.shows({ ...open, partnership: frame.otherPartnership }, "otherPartnership"),
    ],
    [
      "not even the owner reads without maintenance",
      async () => (await views.seen(null, "owner")).length === 0,
    ],
    [
      "the owner reads everything for maintenance",
      async () => (await views.seen(null, "owner", "on")).length === 5,
    ],
  ];
}

import { describe, expect, it } from "vitest";
import { linksOf } from "./links";

const day = "2026-11-21";

describe("what is drawn of a relationship", () => {
  it("a couple that has parted, whichever way it is recorded", () => {
    const links = linksOf(
      [
        { from: "a", to: "b", kind: "PARTNER_OF" },
        { from: "c", to: "d", kind: "PARTNER_OF", until: "2026-11-20" },
        { from: "e", to: "f", kind: "PARTNER_OF", until: day },
        { from: "g", to: "h", kind: "FORMER_PARTNER_OF" },
      ],
      day,
    );
    expect(links.map(({ ended }) => ended)).toEqual([false, true, false, true]);
  });

  it("care: by a parent not at all, by a grandparent and by a child as a line of its own, by others like a parent's", () => {
    const links = linksOf(
      [
        { from: "mum", to: "kim", kind: "PARENT_OF" },
        { from: "mum", to: "kim", kind: "CARER_OF" },
        { from: "kim", to: "mum", kind: "CARER_OF" },
        { from: "gran", to: "kim", kind: "GRANDPARENT_OF" },
        { from: "gran", to: "kim", kind: "CARER_OF", until: "2020-01-01" },
        { from: "friend", to: "kim", kind: "CARER_OF" },
      ],
      day,
    );
    expect(links.map(({ from, kind, as, notByBirth }) => [from, kind, as ?? notByBirth])).toEqual([
      ["mum", "PARENT", undefined],
      ["kim", "OTHER", "CARER"],
      ["gran", "GRANDPARENT", undefined],
      ["gran", "OTHER", "FORMER_CARER"],
      ["friend", "PARENT", true],
    ]);
  });

  it("another relationship, only where no nearer one is recorded; and nothing of a kind that is not shown", () => {
    const links = linksOf(
      [
        { from: "a", to: "b", kind: "OTHER" },
        { from: "b", to: "a", kind: "SIBLING_OF" },
        { from: "a", to: "c", kind: "OTHER" },
        { from: "b", to: "c", kind: null },
      ],
      day,
    );
    expect(links).toEqual([
      { kind: "SIBLING", from: "b", to: "a" },
      { kind: "OTHER", from: "a", to: "c", as: "OTHER" },
    ]);
  });
});

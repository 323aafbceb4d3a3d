import { describe, expect, it } from "vitest";
import { layOutFamily } from "./familyTree";
import { type FamilyLink, type FamilyMember, size } from "./familyTypes";

const woman = (id: string, bornOn?: string): FamilyMember => ({ id, sex: "FEMALE", bornOn });
const man = (id: string, bornOn?: string): FamilyMember => ({ id, sex: "MALE", bornOn });
const parent = (from: string, ...children: string[]): FamilyLink[] =>
  children.map((to) => ({ kind: "PARENT", from, to }));
const couple = (from: string, to: string): FamilyLink => ({ kind: "COUPLE", from, to });

function nobodyOverlaps(members: FamilyMember[], links: FamilyLink[]) {
  const { places, width, height } = layOutFamily(members, links);
  const all = [...places.values()];
  expect(all).toHaveLength(members.length);
  for (const [index, a] of all.entries()) {
    expect(a.x).toBeGreaterThan(0);
    expect(a.x).toBeLessThan(width);
    expect(a.y).toBeLessThan(height);
    for (const b of all.slice(index + 1))
      expect(a.y !== b.y || Math.abs(a.x - b.x) >= size.across - 0.01).toBe(true);
  }
  return places;
}

describe("a family tree", () => {
  it("puts children below the middle of their parents, eldest to the left", () => {
    const links = [couple("mum", "dad"), ...parent("mum", "big", "small"), ...parent("dad", "big", "small")];
    const at = nobodyOverlaps(
      [man("small", "2020-01-01"), woman("big", "2011-01-01"), woman("mum"), man("dad")],
      links,
    );
    expect(at.get("mum")!.y).toBe(at.get("dad")!.y);
    expect(at.get("dad")!.x).toBeLessThan(at.get("mum")!.x);
    expect(at.get("big")!.x).toBeLessThan(at.get("small")!.x);
    expect(at.get("big")!.y).toBe(at.get("mum")!.y + size.down);
    expect((at.get("big")!.x + at.get("small")!.x) / 2).toBeCloseTo(
      (at.get("mum")!.x + at.get("dad")!.x) / 2,
    );
  });

  it("puts a mother between the fathers of her children", () => {
    const links = [
      couple("mum", "one"),
      couple("mum", "two"),
      ...parent("mum", "a", "b"),
      ...parent("one", "a"),
      ...parent("two", "b"),
    ];
    const at = nobodyOverlaps([woman("mum"), man("one"), man("two"), man("a"), man("b")], links);
    expect(Math.sign(at.get("mum")!.x - at.get("one")!.x)).toBe(
      Math.sign(at.get("two")!.x - at.get("mum")!.x),
    );
  });

  it("keeps brothers and sisters together where a mother has children of two families", () => {
    const links = [
      { ...couple("mum", "ex"), ended: true },
      ...parent("mum", "first", "second", "third", "late"),
      ...parent("ex", "late"),
    ];
    const at = nobodyOverlaps(
      [
        woman("mum"),
        man("ex"),
        woman("first", "2008-01-01"),
        man("second", "2011-01-01"),
        woman("third", "2014-01-01"),
        woman("late", "2020-01-01"),
      ],
      links,
    );
    const order = ["first", "second", "third", "late"].toSorted((a, b) => at.get(a)!.x - at.get(b)!.x);
    expect(order).toEqual(["late", "first", "second", "third"]);
  });

  it("puts both pairs of grandparents above, whichever side is recorded deeper", () => {
    const links = [
      couple("mum", "dad"),
      ...parent("mum", "child"),
      ...parent("dad", "child"),
      ...parent("gran", "mum"),
      ...parent("great-gran", "gran"),
      ...parent("nana", "dad"),
      ...parent("grandad", "dad"),
    ];
    const at = nobodyOverlaps(
      [
        woman("mum"),
        man("dad"),
        man("child"),
        woman("gran"),
        woman("great-gran"),
        woman("nana"),
        man("grandad"),
      ],
      links,
    );
    expect(at.get("nana")!.y).toBe(at.get("gran")!.y);
    expect(at.get("child")!.y).toBe(3 * size.down + size.top);
  });

  it("ends and leaves nobody out even where records contradict each other", () => {
    const links = [
      ...parent("a", "b"),
      ...parent("b", "a"),
      couple("a", "b"),
      ...parent("a", "a"),
      ...parent("x", "a"),
    ];
    nobodyOverlaps([woman("a"), man("b"), man("c")], links);
  });

  it("draws a line for each couple and each child", () => {
    const links = [
      { ...couple("mum", "dad"), ended: true },
      ...parent("mum", "a"),
      { ...parent("mum", "b")[0]!, notByBirth: true },
    ];
    const { lines } = layOutFamily([woman("mum"), man("dad"), man("a"), man("b")], links);
    expect(lines.map((line) => line.kind).toSorted()).toEqual([
      "child",
      "child-not-by-birth",
      "couple-ended",
    ]);
  });

  it("puts an unborn child after the born, and whose birth is not known last", () => {
    const at = nobodyOverlaps(
      [
        woman("mum"),
        man("unknown"),
        { ...woman("unborn"), expectedOn: "2027-03-01" },
        man("born", "2019-01-01"),
      ],
      parent("mum", "unknown", "unborn", "born"),
    );
    const order = ["born", "unborn", "unknown"].toSorted((a, b) => at.get(a)!.x - at.get(b)!.x);
    expect(order).toEqual(["born", "unborn", "unknown"]);
  });

  it("draws a bracket over brothers and sisters only where nothing else joins them", () => {
    const sibling: FamilyLink = { kind: "SIBLING", from: "a", to: "b" };
    const kinds = (links: FamilyLink[]) =>
      layOutFamily([woman("mum"), man("a"), man("b")], links).lines.map(({ kind }) => kind);
    expect(kinds([sibling])).toEqual(["sibling"]);
    expect(kinds([sibling, ...parent("mum", "a", "b")])).toEqual(["child", "child"]);
  });

  it("says what a broken line is, and puts who is related in no other way beside whom they are related to", () => {
    const links: FamilyLink[] = [
      ...parent("mum", "child"),
      { kind: "OTHER", from: "godmother", to: "child", as: "OTHER" },
      { kind: "OTHER", from: "child", to: "mum", as: "CARER" },
      { kind: "PARENT", from: "aunt", to: "child", notByBirth: true, ended: true },
    ];
    const { lines } = layOutFamily([woman("mum"), woman("child"), woman("godmother"), woman("aunt")], links);
    expect(lines.flatMap(({ label }) => label?.is ?? []).toSorted()).toEqual([
      "CARER",
      "FORMER_CARER",
      "OTHER",
    ]);
    const at = nobodyOverlaps([woman("mum"), woman("child"), woman("godmother"), woman("aunt")], links);
    expect(at.get("godmother")!.y).toBe(at.get("child")!.y);
    expect(at.get("aunt")!.y).toBe(at.get("mum")!.y);
  });
});

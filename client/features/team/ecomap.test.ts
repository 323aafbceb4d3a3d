import { describe, expect, it } from "vitest";
import { bondsOf, box, placeAround } from "./ecomap";
import { wrap } from "./wrap";

const agency = (id: string) => ({ id, name: `Agency ${id}`, typeName: "School" });

describe("how agencies work with a family", () => {
  it("is said once of each, by the strongest of its people, the lead's first", () => {
    const bonds = bondsOf([
      { kind: "REFERRAL", role: "Tenancy", agency: agency("b") },
      { kind: "MEMBER", role: "Teacher", agency: agency("c") },
      { kind: "MEMBER", role: "Tenancy", agency: agency("b") },
      { kind: "LEAD", role: null, agency: agency("d") },
      { kind: "MEMBER", role: "Support", agency: agency("d") },
      { kind: "REFERRAL", agency: agency("a") },
    ]);
    expect(bonds.map(({ agencyId, strength, roles }) => [agencyId, strength, roles])).toEqual([
      ["d", "LEAD", ["Support"]],
      ["b", "MEMBER", ["Tenancy"]],
      ["c", "MEMBER", ["Teacher"]],
      ["a", "REFERRAL", []],
    ]);
  });

  it("says nothing of somebody whose agency, or whose part, is not shown", () => {
    expect(
      bondsOf([
        { kind: "MEMBER", role: "Therapist", agency: null },
        { kind: null, agency: agency("a") },
      ]),
    ).toEqual([]);
  });
});

describe("the drawing of them", () => {
  it.each([1, 2, 3, 4, 5, 8, 15, 24])("has room for %i, none on another or on the family", (count) => {
    const { width, height, centre, places } = placeAround(count);
    expect(places).toHaveLength(count);
    for (const [index, { x, y }] of places.entries()) {
      expect(x - box.width / 2).toBeGreaterThanOrEqual(0);
      expect(x + box.width / 2).toBeLessThanOrEqual(width);
      expect(y - box.height / 2).toBeGreaterThanOrEqual(0);
      expect(y + box.height / 2).toBeLessThanOrEqual(height);
      const [aside, above] = [
        Math.max(0, Math.abs(x - centre.x) - box.width / 2),
        Math.max(0, Math.abs(y - centre.y) - box.height / 2),
      ];
      expect(Math.hypot(aside, above)).toBeGreaterThan(box.centre);
      for (const other of places.slice(index + 1))
        expect(Math.abs(x - other.x) >= box.width || Math.abs(y - other.y) >= box.height).toBe(true);
    }
  });
});

describe("a name in a box", () => {
  it("stands on as many lines as it may, and says where it was cut", () => {
    expect(wrap("Riverside Surgery", 25, 2)).toEqual(["Riverside Surgery"]);
    expect(wrap("Northshire Community Drug and Alcohol Service", 25, 2)).toEqual([
      "Northshire Community Drug",
      "and Alcohol Service",
    ]);
    expect(wrap("one two three", 3, 2)).toEqual(["one", "two…"]);
  });
});

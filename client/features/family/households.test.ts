import { describe, expect, it } from "vitest";
import { householdsOf } from "./households";

const today = "2026-11-21";
const at = (lines: string, since: string, until?: string, householdId: string | null = lines) => ({
  householdId,
  lines,
  postcode: "WQ1 1AA",
  since,
  until,
});

describe("households over time", () => {
  it("are those who lived at one address together, each with their own days", () => {
    const mum = {
      id: "mum",
      residences: [at("Mill Lane", "2020-01-01"), at("High Street", "2015-01-01", "2019-12-31")],
    };
    const kim = { id: "kim", residences: [at("Mill Lane", "2021-06-05")] };
    expect(householdsOf([mum, kim], today)).toEqual([
      {
        id: "Mill Lane Mill Lane, WQ1 1AA",
        address: "Mill Lane, WQ1 1AA",
        isNow: true,
        stays: [
          { personId: "mum", since: "2020-01-01" },
          { personId: "kim", since: "2021-06-05" },
        ],
      },
      {
        id: "High Street High Street, WQ1 1AA",
        address: "High Street, WQ1 1AA",
        isNow: false,
        stays: [{ personId: "mum", since: "2015-01-01", until: "2019-12-31" }],
      },
    ]);
  });

  it("stand with today's first, a last day counting as lived there, and then the latest", () => {
    const of = [
      at("old", "2001-01-01", "2009-01-01"),
      at("later", "2010-01-01", "2026-11-20"),
      at("last day", "2000-01-01", today),
    ];
    expect(householdsOf([{ id: "roy", residences: of }], today).map(({ address }) => address)).toEqual([
      "last day, WQ1 1AA",
      "later, WQ1 1AA",
      "old, WQ1 1AA",
    ]);
  });

  it("are not mixed up where two families lived in one house, and keep whoever came back", () => {
    const flats = [
      {
        id: "a",
        residences: [
          at("8 Quay", "2020-01-01", undefined, "one"),
          at("8 Quay", "2010-01-01", "2012-01-01", "one"),
        ],
      },
      { id: "b", residences: [at("8 Quay", "2020-01-01", undefined, "two")] },
      { id: "c", residences: [] },
    ];
    expect(
      householdsOf(flats, today).map(({ stays }) => stays.map(({ personId, since }) => personId + since)),
    ).toEqual([["b2020-01-01"], ["a2010-01-01", "a2020-01-01"]]);
  });
});

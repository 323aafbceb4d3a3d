import { describe, expect, it } from "vitest";
import { addressOf, choiceOf, isNarrowed, variablesOf } from "./homeChoice";

const read = (address: string) => choiceOf(new URLSearchParams(address));
const PRACTITIONER = "0192f2a4-0000-7000-8000-00000000005f";

describe("the choice of families", () => {
  it("is what the address says, and nothing that it does not know", () => {
    expect(addressOf(read("status=OPEN&band=3&sort=NEWEST&after=abc&drop=1"))).toBe(
      "status=OPEN&band=3&sort=NEWEST",
    );
    expect(addressOf(read("status=LOST&band=9&by=me&changed=no&due=SOON&sort=DUE"))).toBe("");
  });

  it("comes back from its own address", () => {
    const choice = read(
      `status=CLOSED&band=1&role=TEAM&by=${PRACTITIONER}&changed=yes&due=OVERDUE&sort=CHANGED`,
    );
    expect(read(addressOf(choice))).toEqual(choice);
    expect(variablesOf(choice)).toEqual({
      filter: {
        status: ["CLOSED"],
        needBand: [1],
        part: "TEAM",
        practitionerId: PRACTITIONER,
        changed: true,
        due: "OVERDUE",
      },
      sort: "CHANGED",
      first: 20,
    });
  });

  it("is narrowed by a condition, not by an order or a page", () => {
    expect(isNarrowed(read("sort=NEWEST&after=abc"))).toBe(false);
    expect(isNarrowed(read("changed=yes"))).toBe(true);
  });
});

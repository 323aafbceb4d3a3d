import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as copy from "../server/resolvers/consents/print/consentWords.js";
import { readBack } from "../server/resolvers/consents/print/readBack.js";
import { root } from "./support/program.js";

const en = JSON.parse(readFileSync(`${root}client/messages/en.json`, "utf8"));

describe("the family's copy of a consent", () => {
  it("says a consent in the words in which it was read back on the screen", () => {
    const { yes, no, fromUntil, fromOn, everyAgencyOfType } = en.consent;
    expect(copy.SENTENCES).toEqual({ yes, no, fromUntil, fromOn, everyAgencyOfType });
    expect(copy.CATEGORY_WORDS).toEqual(en.words.category);
    expect(copy.PURPOSE_WORDS).toEqual(en.words.purpose);
    expect(copy.AGENCY_TYPE_WORDS).toEqual(en.words.open.agencyType);
    expect(copy.AUTHORITY_WORDS).toEqual(en.words.authority);
  });

  it("lists with semicolons what has an 'and' of its own", () => {
    const said = {
      permit: false,
      agencies: [{ name: "Harrowfield Academy" }],
      agencyTypes: ["POLICE"],
      categories: ["IDENTITY", "FINANCE"],
      purposes: ["EARLY_HELP"],
      from: "2026-01-01",
      until: "2026-03-31",
    } as const;
    expect(
      readBack(
        {
          ...said,
          agencyTypes: [...said.agencyTypes],
          categories: [...said.categories],
          purposes: [...said.purposes],
        },
        "Ellie",
      ),
    ).toBe(
      "No: Harrowfield Academy and every police force must not see this about Ellie, for early help, from 1 January 2026 until 31 March 2026: names and birth dates; money.",
    );
  });
});

import type { Translate } from "../../messages/translate";
import { describe, expect, it } from "vitest";
import { datePartsOf, noDate } from "../../components/dateParts";
import { type AgreementDraft, draftOf, faultsOf, termsOf } from "./agreementDraft";

const t = ((key: string) => key) as Translate;
const whole: AgreementDraft = {
  ...draftOf("council"),
  name: " Reading together ",
  agencies: ["council", "school"],
  categories: ["EDUCATION"],
  purposes: ["EARLY_HELP"],
  noEnd: true,
  reviewOn: datePartsOf("2036-01-01"),
  documentReference: "ISA 7",
  signatory: "Ash Poole",
  signatoryTitle: "Director",
};
const faults = (change: Partial<AgreementDraft>) => faultsOf({ ...whole, ...change }, t).map(({ id }) => id);

describe("an agreement's draft", () => {
  it("has no fault where everything is said", () => {
    expect(faults({})).toEqual([]);
    expect(termsOf(whole, undefined)).toMatchObject({ name: "Reading together", reviewOn: "2036-01-01" });
    expect(termsOf(whole, undefined)).not.toHaveProperty("until");
    expect(termsOf(whole, "old").replaces).toBe("old");
  });

  it.each<[string, Partial<AgreementDraft>, string]>([
    ["a name", { name: " " }, "name"],
    ["a second party: none has an agreement with itself", { agencies: ["council"] }, "agencies"],
    ["a kind of information", { categories: [] }, "categories-BASIC"],
    ["a purpose", { purposes: [] }, "purposes"],
    ["a first day that exists", { from: { day: "31", month: "2", year: "2026" } }, "from"],
    ["an end, or that there is none", { noEnd: false, until: noDate }, "until"],
    ["an end after the beginning", { noEnd: false, until: datePartsOf("2020-01-01") }, "until"],
    ["a review that lies ahead", { reviewOn: datePartsOf("2020-01-01") }, "review-on"],
    ["where the document is", { documentReference: "" }, "document"],
    ["who signs", { signatory: "" }, "signatory"],
    ["what they are", { signatoryTitle: "" }, "signatory-title"],
  ])("asks for %s", (_, change, field) => expect(faults(change)).toEqual([field]));
});

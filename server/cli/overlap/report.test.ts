import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { report } from "./report.js";

const FORMS = "test/examples/forms";

describe("the overlap report", () => {
  it("finds of 193 questions the 106 that two other forms ask too: 55 %", () => {
    const [main] = report([`${FORMS}/bedfordshire.json`], `${FORMS}/bedfordshire-bank.json`);
    expect(main).toBe(
      "Main form: 193 questions, 106 of them (55 %) also on another form (60 with Second form, 60 with Third form).",
    );
  });

  it("makes one of five forms", () => {
    expect(report(["schema/templates/caf.json", `${FORMS}/five-forms.json`]).at(-1)).toBe(
      "Common Assessment Framework replaces 5 of the 5 other forms: 5 become 1.",
    );
  });

  it("makes fewer of eleven assessments of one offender, and says what each still has to ask", () => {
    const lines = report([
      "schema/templates/adult-short-sentence.json",
      `${FORMS}/eleven-assessments.json`,
    ]).slice(-4);
    expect(lines).toEqual([
      "Adults serving short sentences replaces 8 of the 11 other forms: 11 become 4.",
      "  Release plan still has to ask 1: 3.own.",
      "  Drug and alcohol assessment still has to ask 1: 6.own.",
      "  Debt advice form still has to ask 1: 9.own.",
    ]);
  });

  it("names what is wrong with a form, and where", () => {
    const folder = mkdtempSync(join(tmpdir(), "tellonce-overlap-"));
    const file = join(folder, "form.json");
    writeFileSync(
      file,
      JSON.stringify([{ id: "x", title: "X", questions: [{ key: "1", text: "?", asks: "no.such" }] }]),
    );
    expect(() => report(["schema/templates/caf.json", file])).toThrow(
      "/0/questions/0/asks: The question bank has no canonical question no.such.",
    );
    rmSync(folder, { recursive: true });
  });
});

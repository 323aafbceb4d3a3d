import { describe, expect, it } from "vitest";
import { readCommand, usage, WrongUse } from "./commandLine.js";

const asked = ["--as", "lead", "--purpose", "EARLY_HELP"];
const common = { as: "lead", purpose: "EARLY_HELP", partnership: undefined, told: {} };

describe("the command line", () => {
  it("says what to import, into which case, and what the file does not say", () => {
    expect(readCommand(["import", "a.json", ...asked, "--case", "WM-0001", "--dry-run"])).toEqual({
      ...common,
      verb: "import",
      what: "a.json",
      case: "WM-0001",
      dryRun: true,
      out: undefined,
    });
    const told = [
      "--method",
      "VERBAL",
      "--witness",
      "W",
      "--notice",
      "2",
      "--language",
      "pl",
      "--interpreter",
      "I",
      "--authority",
      "DEPUTY",
      "--obtained-by",
      "AB",
    ];
    expect(readCommand(["import", "a.json", ...asked, "--case", "1", ...told])?.told).toEqual({
      method: "VERBAL",
      witness: "W",
      noticeVersion: "2",
      noticeLanguage: "pl",
      interpreter: "I",
      authority: "DEPUTY",
      obtainedBy: "ab",
    });
  });

  it("says what to export", () => {
    expect(readCommand([...asked, "export", "P-1", "--out", "b.json"])).toEqual({
      ...common,
      verb: "export",
      what: "P-1",
      case: undefined,
      dryRun: false,
      out: "b.json",
    });
    expect(readCommand(["--help"])).toBeUndefined();
  });

  it.each([
    [],
    ["import"],
    ["erase", "a.json", ...asked],
    ["import", "a.json", "b.json", ...asked, "--case", "1"],
    ["import", "a.json", ...asked],
    ["import", "a.json", "--as", "lead", "--case", "1"],
    ["import", "a.json", ...asked, "--case", "1", "--out", "b.json"],
    ["import", "a.json", ...asked, "--case", "1", "--method", "SUNG"],
    ["import", "a.json", ...asked, "--case", "1", "--authority", "AUNT"],
    ["export", "P-1", ...asked, "--dry-run"],
    ["export", "P-1", ...asked, "--force"],
  ])("refuses what it does not understand: %s %s %s", (...args) => {
    expect(() => readCommand(args)).toThrow(WrongUse);
  });

  it("tells every option", () => {
    for (const option of [
      "as",
      "purpose",
      "case",
      "partnership",
      "dry-run",
      "out",
      "method",
      "witness",
      "notice",
      "language",
      "interpreter",
      "authority",
      "obtained-by",
    ])
      expect(usage).toContain(`--${option} `);
  });
});

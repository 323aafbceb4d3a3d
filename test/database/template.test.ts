import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AsOwner, carryOut } from "../../server/cli/template/carryOut.js";
import { readCommand } from "../../server/cli/template/commandLine.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";
import { maintain } from "../support/house.js";

let database: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), "tellonce-template-"));
beforeAll(async () => void (database = await createTestDatabase()));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database?.drop();
});

const owned: AsOwner = (work) => maintain(database.owner, work);
const run = (...args: string[]) => carryOut(readCommand(args)!, owned);
const stored = async () =>
  (
    await database.api.query(
      "select version, published_at is not null as published from template where id = 'eastmere-early-help' order by version",
    )
  ).rows;

/** The council's form as another version, changed. */
function file(version: number, change: (questions: any[]) => void = () => {}): string {
  const form = JSON.parse(readFileSync("test/examples/templates/eastmere-early-help.json", "utf8"));
  form.version = version;
  change(form.domains[0].elements[0].questions);
  const path = join(folder, `${version}-${Math.random()}.json`);
  writeFileSync(path, JSON.stringify(form));
  return path;
}

describe("npm run template", () => {
  it("imports a draft, replaces it, and publishes what was imported", async () => {
    expect(
      await run(
        "import",
        file(1, (questions) => (questions[0].text = "A slip")),
      ),
    ).toEqual(["Eastmere early help form, version 1, is stored as a draft."]);
    expect(await stored()).toEqual([{ version: 1, published: false }]);
    await expect(run("publish", file(1))).rejects.toThrow("not what was imported");
    await run("import", file(1));
    expect(await run("publish", file(1))).toEqual([
      "No question has changed.",
      "Eastmere early help form, version 1, is published: new assessments take it.",
    ]);
    const { rows } = await database.api.query(
      "select key, asks, category, locates from template_question where template_id = 'eastmere-early-help' order by position limit 2",
    );
    expect(rows).toEqual([
      { key: "home.tenure", asks: "housing.tenure", category: 6, locates: false },
      { key: "home.arrears", asks: "housing.arrears", category: 7, locates: false },
    ]);
  });

  it("never changes what is published", async () => {
    expect(await run("import", file(1))).toEqual([
      "Eastmere early help form, version 1, is published already; nothing was changed.",
    ]);
    await expect(
      run(
        "import",
        file(1, (questions) => questions.pop()),
      ),
    ).rejects.toThrow("give the file a higher version");
    await expect(run("publish", file(1))).rejects.toThrow("published already");
    await expect(owned((client) => client.query("update template set name = 'X'"))).rejects.toThrow(
      "never changes",
    );
  });

  it("lowers no category unless it is told to", async () => {
    const lower = (questions: any[]) => {
      questions[1].category = "FINANCE";
      questions[0].category = "CONTACT";
      delete questions[0].asks;
    };
    const two = file(2, lower);
    expect(await run("import", two)).toContainEqual(
      expect.stringContaining("LOWERED  home.tenure is lowered from HOUSING to CONTACT"),
    );
    await expect(run("publish", two)).rejects.toThrow("Say --lower");
    expect(await stored()).toContainEqual({ version: 2, published: false });
    expect(await run("publish", two, "--lower")).toContainEqual(expect.stringContaining("is published"));
    expect(await stored()).toEqual([
      { version: 1, published: true },
      { version: 2, published: true },
    ]);
  });

  it("publishes no version before the one that is published, nor one that was not imported", async () => {
    await run("import", file(4));
    await run("import", file(3));
    await expect(run("publish", file(5))).rejects.toThrow("import it first");
    await run("publish", file(4));
    await expect(run("publish", file(3))).rejects.toThrow("cannot follow it");
  });

  it("says what changed against what is published and between two files, and everything that is wrong with files", async () => {
    const reworded = file(9, (questions) => (questions[0].text = "Whose is it?"));
    expect(await run("diff", reworded)).toEqual([expect.stringContaining("REWORDED home.tenure read")]);
    expect(await run("diff", file(1), reworded)).toEqual([expect.stringContaining("REWORDED home.tenure")]);
    expect(await run("validate", reworded)).toEqual([
      expect.stringContaining("10 questions, 2 of the question bank"),
    ]);
    const faulty = file(9, (questions) => delete questions[0].options);
    await expect(run("validate", reworded, faulty)).rejects.toThrow(
      "/domains/0/elements/0/questions/0/options: A question of type CHOICE needs options.",
    );
    await expect(run("import", join(folder, "nowhere.json"))).rejects.toThrow("cannot be read");
  });
});

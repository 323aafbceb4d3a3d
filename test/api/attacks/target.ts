import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestDatabase } from "../../support/database.js";
import { startHouse } from "../../support/house.js";
import { EARLY_HELP, northshire, withDetails, withFamily } from "../../support/northshire.js";
import { registerSystem } from "../../support/partnerSystem.js";
import type { Target } from "./Attack.js";

/** The one document that the attacked house trusts of a browser. */
export const KNOWN = "query Known { me { displayName } }";
export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A house with somebody who can sign in to two partnerships, of which one has markup for a name, and with a built client. */
export async function openTarget(database?: TestDatabase): Promise<Target & { close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "tellonce-attacks-"));
  const documents = join(folder, "trusted.json");
  writeFileSync(documents, JSON.stringify({ [hashOf(KNOWN)]: KNOWN }));
  const withLead = () => withFamily().practitioner("lead", { at: "council", role: "LEAD_PROFESSIONAL" });
  const world = withLead().practitioner("gp", { at: "council", role: "LEAD_PROFESSIONAL" });
  const house = await startHouse(world, { also: withDetails, documents, ...(database && { database }) });
  await house.beside(northshire().practitioner("lead", { at: "council", role: "LEAD_PROFESSIONAL" }));
  await house.database.admin.query("update partnership set name = $1 where partnership_id = $2", [
    "<b id=injected>Scenario</b>",
    world.partnershipId,
  ]);
  const client = join(house.config.dataFolder, "client");
  mkdirSync(client, { recursive: true });
  writeFileSync(join(client, "index.html"), "<!doctype html><title>Tellonce</title>");
  const school = await registerSystem(house, {
    agency: "school",
    role: "EDUCATION_PRACTITIONER",
    purposes: [EARLY_HELP],
  });
  return {
    house,
    school,
    async close() {
      rmSync(folder, { recursive: true, force: true });
      await house.stop();
    },
  };
}

import { readFileSync } from "node:fs";
import { importTemplate, publishTemplate, storeBank } from "../../server/cli/template/store.js";
import { readBank } from "../../server/cli/template/files.js";
import type { Template } from "../../server/model/template/Template.js";
import { type House, maintain } from "./house.js";

/** The council's own form, with changes, as a version of its own. */
export function councilForm(version = 1, change: (template: any) => void = () => {}): Template {
  const template = JSON.parse(readFileSync("test/examples/templates/eastmere-early-help.json", "utf8"));
  change(template);
  return { ...template, version };
}

/** Publishes a version, as `npm run template` does. */
export const publish = (house: Pick<House, "database">, template: Template, lower = false) =>
  maintain(house.database.owner, async (client) => {
    await storeBank(client, readBank());
    await importTemplate(client, template);
    await publishTemplate(client, template, lower);
  });

/** Gives a case another assessment, with the council's form, as the one that is running. */
export async function beginCouncilForm(house: House, assessmentId: string, kase = "case"): Promise<void> {
  const { ids, partnershipId } = house.world;
  await maintain(house.database.owner, (client) =>
    client.query(
      `insert into assessment (partnership_id, id, case_id, category, agency_id, subjects, template_id, template_version, started_on)
       select partnership_id, $3, case_id, category, agency_id, subjects, 'eastmere-early-help', 1, current_date
       from assessment where partnership_id = $1 and id = $2`,
      [partnershipId, ids.assessment(kase), assessmentId],
    ),
  );
}

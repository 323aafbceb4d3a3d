import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { QueryRunner } from "typeorm";

/**
 * Publishes the version of an outcome framework in `schema/outcomes`. What a published version says never changes: a new version
 * is a new file and a migration of its own. @throws Error where the file is missing.
 */
export async function publishFramework(runner: QueryRunner, file: string): Promise<void> {
  const document = readFileSync(join(folder(), file), "utf8");
  // As its owner: for the time of this transaction the code lists are open to whoever owns them.
  const force = (how: string) =>
    runner.query(
      ["outcome_framework", "outcome_indicator", "category"]
        .map((table) => `alter table ${table} ${how} row level security`)
        .join("; "),
    );
  await force("no force");
  await runner.query(
    `insert into outcome_framework (id, version, document) select d ->> 'id', (d ->> 'version')::smallint, d from (select $1::jsonb as d) f`,
    [document],
  );
  await runner.query(
    `insert into outcome_indicator (framework_id, framework_version, key, position, outcome, text, about, category, better, met)
     select d ->> 'id', (d ->> 'version')::smallint, i.it ->> 'key', row_number() over (order by o.place, i.place), o.it ->> 'key', i.it ->> 'text', i.it ->> 'about', c.bit,
       i.it ->> 'better', (i.it ->> 'met')::float
     from (select $1::jsonb as d) f
     cross join jsonb_array_elements(d -> 'outcomes') with ordinality o (it, place)
     cross join jsonb_array_elements(o.it -> 'indicators') with ordinality i (it, place)
     join category c on c.code = i.it ->> 'category'`,
    [document],
  );
  await force("force");
}

// The compiled file lies one folder deeper than its source.
function folder(): string {
  let above = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(above, "schema", "outcomes"))) {
    if (above === dirname(above)) throw new Error("The folder schema/outcomes is missing");
    above = dirname(above);
  }
  return join(above, "schema", "outcomes");
}

import type { TestDatabase } from "./database.js";

/** A part of a plan, as EXPLAIN (ANALYZE, FORMAT JSON) tells it; without ANALYZE, nothing of what was done. */
export interface PlanNode {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: PlanNode[];
}

export interface Plan {
  sql: string;
  nodes: PlanNode[];
}

const SETTINGS = {
  session_preload_libraries: "auto_explain",
  "auto_explain.log_min_duration": "0",
  "auto_explain.log_analyze": "on",
  "auto_explain.log_timing": "off",
  "auto_explain.log_nested_statements": "on",
  "auto_explain.log_format": "json",
  "auto_explain.log_level": "notice",
  // A test's tables have few pages: each weighs as much as many.
  seq_page_cost: "40",
};

/** @returns the plans of the statements that the product's roles send on new connections, those within functions too, as they ran. */
export async function explained({ name, admin, api, auditor }: TestDatabase): Promise<Plan[]> {
  for (const role of ["tellonce_api", "tellonce_auditor"])
    for (const [setting, value] of Object.entries(SETTINGS))
      await admin.query(`alter role ${role} in database "${name}" set ${setting} = '${value}'`);
  const plans: Plan[] = [];
  for (const pool of [api, auditor])
    pool.on("connect", (client) => client.on("notice", ({ message = "" }) => void keep(plans, message)));
  return plans;
}

function keep(plans: Plan[], message: string): void {
  const json = /^duration: .* plan:\n(\{[^]*)$/.exec(message)?.[1];
  if (json === undefined) return;
  const told = JSON.parse(json) as { "Query Text": string; Plan: PlanNode };
  plans.push({ sql: told["Query Text"], nodes: nodesOf(told.Plan) });
}

/** A plan's parts, each before those within it. */
export const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** How many rows it reads of its table, whether it keeps them or not. */
export const rowsRead = (node: PlanNode): number =>
  node["Actual Loops"] *
  (node["Actual Rows"] +
    (node["Rows Removed by Filter"] ?? 0) +
    (node["Rows Removed by Index Recheck"] ?? 0));

import { readFileSync, statSync } from "node:fs";
import type { Profiler } from "node:inspector";
import { dirname, join } from "node:path";
import pg from "pg";
import { median } from "../statistics.js";
import { openBenchDatabase } from "./database.js";
import { ask } from "./demandEqual.js";
import { processorTime, told } from "./measure.js";
import { startVariants, type Variant } from "./variants.js";

/** Milliseconds of one request: what of the product's own process, and what each of its statements takes. */
export interface Parts {
  n: number;
  /** Milliseconds of processor time of the whole process. */
  node: number;
  /** The same, by part. */
  byPart: Record<string, number>;
  /** By statement: how often it is sent, and the median of its time; waiting for the disk included. */
  statements: { sql: string; times: number; ms: number }[];
}

/** Where the product's time goes on the case page and on the worklist, one request after another. */
export async function partsBench(
  families: number,
  n: number,
  say: (line: string) => void,
): Promise<Record<string, Parts>> {
  const database = await openBenchDatabase(families);
  const watch = new pg.Client({ connectionString: database.adminUrl });
  let stop: () => Promise<unknown> = async () => {};
  try {
    await watch.connect();
    const variants = await startVariants(database);
    stop = variants.stop;
    const found: Record<string, Parts> = {};
    for (const variant of [...variants.page, ...variants.worklist].filter(({ name }) =>
      /product/.test(name),
    )) {
      await askFor(variant, n);
      found[variant.name] = {
        n,
        ...(await profiled(variant, n)),
        statements: await statementsOf(variant, n, watch),
      };
      say(tellParts(variant.name, found[variant.name]!));
    }
    return found;
  } finally {
    await watch.end();
    await stop();
    await database.stop();
  }
}

async function askFor(variant: Variant, n: number): Promise<void> {
  for (let place = 0; place < n; place += 1)
    await ask(variant, variant.bodies[place % variant.bodies.length]!);
}

async function profiled(variant: Variant, n: number): Promise<Pick<Parts, "node" | "byPart">> {
  await told(variant, "watch");
  const before = await processorTime(variant);
  await askFor(variant, n);
  const node = ((await processorTime(variant)) - before) / n;
  const shares = sharesOf(await told<Profiler.Profile>(variant, "watched"));
  return { node, byPart: Object.fromEntries([...shares].map(([part, share]) => [part, share * node])) };
}

/** The first of these that the stack of a sample comes through, from the innermost frame outwards, is what it is spent for. */
const PARTS: [part: string, frame: RegExp][] = [
  ["session and sign-in", /server\/auth\/|express-session|connect-pg-simple/],
  ["decisions", /server\/sharing\//],
  ["withholding and its reasons", /server\/access\//],
  ["audit", /server\/audit\/|canonicalize/],
  ["views of the page", /server\/resolvers\//],
  ["rows: the driver and the loaders", /node_modules\/pg|server\/loaders\/|server\/database\//],
  ["GraphQL: parse and validate", /graphql\/(language|validation|utilities)/],
  ["GraphQL: execute", /graphql\/|type-graphql|graphql-(shield|middleware|scalars)/],
  ["GraphQL: what is selected", /graphql-parse-resolve-info/],
  ["Apollo", /@apollo|@as-integrations/],
  ["log", /pino|sonic-boom|quick-format/],
  ["HTTP", /node_modules\/|dist\/server\/(app|http)|node:_?http/],
  ["the rest of the product", /dist\/server\//],
];

function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Map<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const partOf = (id: number): string => {
    const { functionName } = byId.get(id)!.callFrame;
    if (functionName === "(garbage collector)") return "garbage collection";
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const { url } = byId.get(at)!.callFrame;
      const part = PARTS.find(([, frame]) => frame.test(url));
      if (part) return part[0];
    }
    return "Node itself";
  };
  const spent = new Map<string, number>();
  let all = 0;
  for (const [place, id] of samples.entries()) {
    if (byId.get(id)!.callFrame.functionName === "(idle)") continue;
    const part = partOf(id);
    all += timeDeltas[place]!;
    spent.set(part, (spent.get(part) ?? 0) + timeDeltas[place]!);
  }
  return new Map([...spent].map(([part, micros]) => [part, micros / all]));
}

/** Has PostgreSQL write down how long each statement takes. */
async function statementsOf(variant: Variant, n: number, watch: pg.Client): Promise<Parts["statements"]> {
  const { rows } = await watch.query<{ data: string }>("select current_setting('data_directory') as data");
  // Where the product's own launcher has it written.
  const log = join(dirname(rows[0]!.data), "server.log");
  const set = async (...changes: string[]) => {
    for (const change of [...changes, "select pg_reload_conf()"]) await watch.query(change);
    await new Promise((done) => setTimeout(done, 500));
  };
  await set("alter system set log_min_duration_statement = 0", "alter system set log_line_prefix = '%p %a '");
  const from = statSync(log).size;
  await askFor(variant, n);
  await set("alter system reset log_min_duration_statement", "alter system reset log_line_prefix");
  const found = new Map<string, Record<string, number[]>>();
  for (const [, name, ms, step, sql] of readFileSync(log).subarray(from).toString().matchAll(LOGGED)) {
    if (name !== variant.connections) continue;
    const key = sql!.replace(/\s+/g, " ").trim().slice(0, 110);
    const steps = found.get(key) ?? {};
    found.set(key, { ...steps, [step!]: [...(steps[step!] ?? []), Number(ms)] });
  }
  return (
    [...found]
      .map(([sql, steps]) => ({
        sql,
        times: Math.max(...Object.values(steps).map(({ length }) => length)) / n,
        // A statement is parsed once a connection: that is no part of a request.
        ms: Object.values(steps).reduce((sum, all) => sum + (all.length < n / 2 ? 0 : median(all)), 0),
      }))
      // The product's jobs run beside, now and then.
      .filter(({ times }) => times >= 0.9)
      .toSorted((a, b) => b.ms * b.times - a.ms * a.times)
  );
}

const LOGGED = /^\d+ (\S*) LOG: +duration: ([\d.]+) ms +(\w+)(?: \S+)?: +([\s\S]*?)(?=^\d+ \S* [A-Z]+:)/gm;

function tellParts(name: string, { node, byPart, statements }: Parts): string {
  const line = (ms: number, what: string) => `${ms.toFixed(2).padStart(9)}  ${what}`;
  return [
    `${name}: milliseconds a request`,
    line(node, "NODE, processor time"),
    ...Object.entries(byPart)
      .toSorted(([, a], [, b]) => b - a)
      .map(([part, ms]) => line(ms, `  ${part}`)),
    line(
      statements.reduce((sum, { ms, times }) => sum + ms * Math.round(times), 0),
      `POSTGRESQL, ${statements.reduce((sum, { times }) => sum + Math.round(times), 0)} statements`,
    ),
    ...statements.map(({ sql, times, ms }) =>
      line(ms, `  ${times > 1.1 ? `${times.toFixed(1)} × ` : ""}${sql}`),
    ),
  ].join("\n");
}

import { type Answer, type Asking, askingIn, type House } from "../../support/house.js";
import { howToAsk, type Operation, OPERATIONS } from "../../support/operations.js";
import type { Scenario } from "../../support/scenario.js";
import type { Piece, Proof } from "../Proof.js";
import { Dice } from "../worlds/Dice.js";
import { cellsIn } from "./cells.js";
import { Eyes } from "./Eyes.js";
import { edgeOf, identityOf, isGoverned, type Path, pathsFrom, shortest, typeOf } from "./edges.js";
import { houseOf, open } from "./houses.js";
import { pagedDocument } from "./pagedDocument.js";
import { leaveWorld, saveWorld } from "./saveWorld.js";
import { type AnyRow, rowsOf, tellWorld, type WorldRows } from "./tellWorld.js";
import { untilGranted } from "./untilGranted.js";

/** Random paths of one persona in one world; a whole number of batches. */
const PATHS = 500;
/** Paths in one request, each under an alias of its own and with another within, said twice at most: fifteen are allowed. */
const BATCH = 5;
/** In so many worlds every persona takes the shortest path to every edge first. */
const SHORTEST = 4;

/**
 * Path independence (SECURITY.md I8): a governed field gives the same value, or is withheld for the same reason, by
 * whatever path it is reached: the shortest from every root field, and longer ones through aliases, fragments and directives.
 */
export const pathsProof: Proof = {
  unit: "random paths by persona",
  small: PATHS * 12,
  large: 100 * PATHS * 12,
  open,
  piece: async (seed, number, shared) => followPaths(await houseOf(shared, "paths"), seed, number),
  missing: (seen) =>
    [
      ...new Set(ROOTS.flatMap(({ paths }) => paths.map((path) => `edge ${edgeOf(path)}`))),
      ...PERSONAS.map((persona) => `persona ${persona}`),
      "shown",
      "withheld",
    ].filter((what) => !seen[what]),
};

export const PERSONAS = ["worker", "colleague", "manager", "teacher", "headteacher", "aunt", "doctor", "constable", "warden", "counsellor", "mum", "council dpo"]; // prettier-ignore

/** Every read and write that leads to any governed field. */
const ROOTS = OPERATIONS.map((operation) => {
  const [type, field] = operation.split(".") as ["Query" | "Mutation", string];
  return { operation, type, field, paths: pathsFrom(type, field) };
}).filter(({ paths }) => paths.length > 0);
const READS = ROOTS.filter(({ type }) => type === "Query");

async function followPaths(house: House, seed: number, number: number): Promise<Piece> {
  const persona = PERSONAS[number % PERSONAS.length]!;
  const world = tellWorld(new Dice(seed, Math.floor(number / PERSONAS.length)));
  const dice = new Dice(seed + 1, number);
  const at = (Date.now() - 5000) * 1000;
  const rows = await rowsOf(world, at);
  await saveWorld(house.database, world.partnershipId, rows, at);
  const told = new Told(askingIn(world, house.config), world, persona, `piece ${number}`);
  await told.lookThrough(house, rows);
  for (const { operation, paths } of READS) {
    await told.readAll(operation);
    if (number >= SHORTEST * PERSONAS.length) continue;
    for (const some of inBatches(shortest(paths)))
      await told.read(
        operation,
        some.map((path) => plainly(path)),
      );
  }
  // Once the shortest are done, the rest of a piece is worth more of them.
  const count = number < SHORTEST * PERSONAS.length ? PATHS : 4 * PATHS;
  for (let done = 0; done < count; done += BATCH) {
    const { operation, paths } = dice.one(READS);
    const some = dice.times(BATCH, () => dice.one(paths));
    await told.read(
      operation,
      some.map((path) => roundabout(path, dice)),
    );
  }
  for (const { operation, type } of ROOTS) if (type === "Mutation") await told.write(operation);
  await told.readUnaudited(house);
  await leaveWorld(house.database, world.partnershipId);
  // What so many requests log is more than a thread can hold.
  house.logged.length = 0;
  return { count, failures: told.failures, seen: { ...told.seen, [`persona ${persona}`]: 1 } };
}

/** What one viewer has been told so far: of each governed field, by whatever path. */
class Told {
  readonly failures: string[] = [];
  readonly seen: Record<string, number> = {};
  #cells = new Map<string, { outcome: string; by: string }>();
  #rows = new Map<string, AnyRow>();
  #eyes = new Map<string, Eyes>();

  constructor(
    readonly asking: Asking,
    readonly world: Scenario,
    readonly viewer: string,
    readonly where: string,
  ) {}

  /** Lets what is shown of a stored row be held to the decision on that row: what is nowhere else may not be shown either. */
  async lookThrough({ database }: House, rows: WorldRows): Promise<void> {
    for (const all of rows.values())
      for (const row of all) if (Array.isArray(row["subjects"])) this.#rows.set(row.id, row);
    for (const { operation } of READS) {
      const { purpose } = this.#how(operation);
      if (purpose !== null && !this.#eyes.has(purpose))
        this.#eyes.set(purpose, await Eyes.of(database, this.world, rows, this.viewer, [purpose]));
    }
  }

  /** The whole of what the operation gives, as its screen asks for it. */
  async readAll(operation: Operation): Promise<void> {
    const { text, lists } = pagedDocument(operation);
    this.#take(operation, text, await this.#ask(operation, text, lists.length > 0 ? { first: 100 } : {}));
  }

  async read(operation: Operation, selections: readonly Selection[]): Promise<void> {
    const [type, field] = operation.split(".") as ["Query" | "Mutation", string];
    const { text: whole } = pagedDocument(operation);
    const variables = /^\w+ \w+(\(.*?\)) \{/.exec(whole)?.[1] ?? "";
    const fields = typeOf(type).getFields();
    const names = fields[field]!.args.map(({ name }) => name);
    const args = names.map((name) => `${name}: $${name}`).join(", ");
    // A variable of the whole document that its root field does not take is of some field within.
    const own = variables
      .slice(1, -1)
      .split(", ")
      .filter((one) => names.includes(/\$(\w+)/.exec(one)?.[1] ?? ""))
      .join(", ");
    const asked = selections.map(
      ({ text }, index) => `a${index}_${field}: ${field}${args && `(${args})`} ${text}`,
    );
    const fragments = selections.flatMap((one) => one.fragments);
    const document = `query Paths${own && `(${own})`} { ${asked.join(" ")} } ${fragments.join(" ")}`;
    const answer = await this.#ask(operation, document, {});
    if (answer.status !== 200 || answer.code === "BAD_INPUT" || answer.code === "TOO_COMPLEX")
      this.failures.push(
        `${this.where}, ${this.viewer}: not understood: ${answer.text.slice(0, 200)}: ${document}`,
      );
    this.#take(operation, document, answer);
    for (const { edge } of selections) this.#saw(`edge ${edge}`);
  }

  /** What a write gives back is what a read gives afterwards. */
  async write(operation: Operation): Promise<void> {
    const { document, variables } = this.#how(operation);
    const answer = await this.#ask(operation, document, {});
    this.#cells.clear();
    // What is written may change what may be seen.
    this.#eyes.clear();
    this.#take(operation, document, answer);
    for (const path of ROOTS.find((one) => one.operation === operation)!.paths)
      this.#saw(`edge ${edgeOf(path)}`);
    const caseId = (variables?.() as { input?: { caseId?: string } })?.input?.caseId;
    if (answer.code === null && caseId !== undefined) await this.readAll("Query.case");
  }

  /** What cannot be audited is not shown (worked case 21). */
  async readUnaudited({ database: { admin } }: House): Promise<void> {
    await untilUnlocked(() =>
      admin.query(`create or replace function refuse_everything() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
      create or replace trigger refuse before insert on audit.entry for each row execute function refuse_everything()`),
    );
    for (const { operation } of READS) {
      const { data, code } = await this.#ask(operation, pagedDocument(operation).text, {});
      if (Object.values((data ?? {}) as object).some((value) => value !== null))
        this.failures.push(
          `${this.where}, ${this.viewer}: ${operation} is shown though it could not be audited`,
        );
      if (code === "AUDIT_UNAVAILABLE") this.#saw("not shown because it could not be audited");
    }
    await untilUnlocked(() => admin.query("drop trigger refuse on audit.entry"));
  }

  #how(operation: Operation) {
    return howToAsk(
      () => this.world.ids,
      () => "",
    )[operation];
  }

  #ask(operation: Operation, document: string, more: object): Promise<Answer> {
    const { purpose, variables } = this.#how(operation);
    this.#saw("requests");
    const asked = { ...variables?.(), ...more };
    return untilGranted(() => this.asking.ask(this.viewer, purpose, document, asked));
  }

  #take(operation: Operation, document: string, { data }: Answer): void {
    const [root] = operation.split(".") as ["Query" | "Mutation"];
    const { purpose, variables } = this.#how(operation);
    const caseId = (variables?.() as { input?: { caseId?: string } })?.input?.caseId ?? "";
    for (const { key, outcome } of cellsIn(data, root, caseId)) {
      const cell = `${purpose} ${key}`;
      const known = this.#cells.get(cell);
      const row = this.#rows.get(key.split(" ")[1]!);
      if (row && !outcome.startsWith("null ") && ROWS.has(key.split(" ")[0]!) && this.#eyes.get(purpose ?? "")?.see(row, false) === false)
        this.failures.push(`${this.where}, ${this.viewer}: ${cell} is shown by ${document.slice(0, 300)}, though its row may not be`); // prettier-ignore
      this.#saw(outcome.startsWith("null ") && outcome.length > 5 ? "withheld" : "shown");
      if (!known) this.#cells.set(cell, { outcome, by: document });
      else if (known.outcome !== outcome)
        this.failures.push(`${this.where}, ${this.viewer}: ${cell} is ${outcome} by ${document.slice(0, 300)} but ${known.outcome} by ${known.by.slice(0, 300)}`); // prettier-ignore
    }
  }

  #saw(what: string): void {
    this.seen[what] = (this.seen[what] ?? 0) + 1;
  }
}
/** Tries again where the sealer, which reads the same parts of the audit in another order, stood in the way. */
async function untilUnlocked(change: () => Promise<unknown>): Promise<void> {
  for (let times = 1; ; times += 1)
    try {
      await change();
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== "40P01" || times === 10) throw error;
    }
}

/** Types that show one stored row under its own id. */
const ROWS = new Set(["TeamMember", "Answer", "ChronologyEvent", "PlanAction"]);

interface Selection {
  edge: string;
  text: string;
  fragments: string[];
}

function* inBatches(paths: readonly Path[]): Generator<Path[]> {
  for (let from = 0; from < paths.length; from += BATCH) yield paths.slice(from, from + BATCH);
}

/** What the last field of a path gives: an object by what tells it from others. */
function leaf(path: Path): string {
  const { field, gives } = path.at(-1)!;
  if (gives === null) return field;
  const names = Object.entries(typeOf(gives).getFields()).filter(([name]) => ["id", "lines", "name", "kind", "permit", "text"].includes(name)); // prettier-ignore
  return `${field} { ${names.map(([name]) => name).join(" ")} }`;
}

const asideOf = (type: string) =>
  `${identityOf(type)}${isGoverned(type) ? " withheld { field category code }" : ""}`;

/** The path as a selection below its root field. */
function plainly(path: Path): Selection {
  const text = path.slice(1).reduceRight((inner, step, index) => {
    const own = index === path.length - 2 ? leaf(path) : `${step.field} ${inner}`;
    return `{ ${asideOf(step.type)} ${own} }`;
  }, "");
  return { edge: edgeOf(path), text, fragments: [] };
}

let named = 0;

/** The same with detours: fragments with and without names, directives, and the same field twice. */
function roundabout(path: Path, dice: Dice): Selection {
  const fragments: string[] = [];
  // One alias of its own beside its root's, and one thing twice: fifteen aliases are allowed in one document.
  const [renamed, twice] = [dice.below(path.length), dice.below(path.length)];
  const text = path.slice(1).reduceRight((inner, step, index) => {
    const plain = index === path.length - 2 ? leaf(path) : `${step.field} ${inner}`;
    const own = index === renamed ? `a${index}_${step.field}: ${plain}` : plain;
    return `{ ${dice.chance(0.5) ? `${asideOf(step.type)} ${around(own, step.type, index === twice)}` : `${around(own, step.type, index === twice)} ${asideOf(step.type)}`} }`;
  }, "");
  return { edge: edgeOf(path), text, fragments };

  function around(own: string, type: string, doubled: boolean): string {
    if (doubled) return `... on ${type} { ... { ${own} } } ${own}`;
    const way = dice.below(5);
    if (way === 0) return `... on ${type} { ${own} }`;
    if (way === 1) {
      named += 1;
      fragments.push(`fragment F${named} on ${type} { ${own} }`);
      return `...F${named}`;
    }
    if (way === 2) return `... @include(if: true) { ${own} }`;
    if (way === 3) return `... @skip(if: true) { ${identityOf(type) || "__typename"} } ${own}`;
    return own;
  }
}

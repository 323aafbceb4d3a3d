import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { GatewayExecutor, GatewayGraphQLRequestContext } from "@apollo/server-gateway-interface";
import type pg from "pg";
import type { DataSource } from "typeorm";
import { findPermission } from "../access/permissions.js";
import { type Asked, Context, WritingContext } from "../context.js";
import { Deadline } from "../database/Deadline.js";
import { EpochMoved, inSnapshot } from "../database/transaction.js";
import { inWriteTransaction } from "../database/writeTransaction.js";
import { TellonceError } from "../errors.js";
import { isOurs, toKnownError } from "./formatError.js";
import { repeatable } from "./repeatable.js";
import { createRun } from "./compiled.js";
import type { Viewer } from "../auth/viewer.js";
import type { Gate } from "./Gate.js";
import { urgencyOf } from "./urgency.js";
import { recordNotSent } from "../access/notSent.js";
import { mayRepeat, recordRefused } from "./outcomes.js";
import { untilBeat } from "./untilBeat.js";

export interface Databases {
  /** Reads and their audit rows, behind the wall. */
  api: pg.Pool;
  /** Reads of the audit itself. */
  auditor: pg.Pool;
  /** Writes, through TypeORM. */
  writes: DataSource;
}

/** In milliseconds. */
export interface Pace {
  /** What a partner's document may take. */
  deadline: number;
  /** To whose multiples a reply waits that says that something is not there. */
  beat: number;
  /** Whether what this viewer asks is one of our own client's documents. */
  isTrusted(viewer: Viewer): boolean;
  /** Behind which operations wait for their turn. */
  gate: Gate;
}

/**
 * Runs each operation in one transaction: execute, write the audit row, commit, look whether the facts moved, and only
 * then give the reply. A read whose facts moved is discarded and tried once more; then TRY_AGAIN. What a partner's system asks
 * is given up after so many milliseconds: TOO_SLOW. What finds no place in time is not begun: OVERLOADED. A reply without what was asked for waits for the next beat.
 */
export function createExecutor(
  schema: GraphQLSchema,
  databases: Databases,
  { deadline: milliseconds, beat, isTrusted, gate }: Pace,
): GatewayExecutor {
  const runs = createRun(schema);
  return async (request) => {
    const asked = request.context as unknown as Asked;
    const operation = { name: request.operationName ?? "anonymous", hash: request.queryHash };
    // Of several operations none was named.
    if (!request.operation) throw new TellonceError("BAD_INPUT");
    const fields = rootFields(request.document, request.operation);
    const run = (context?: Context) =>
      runs(
        {
          document: request.document,
          hash: request.queryHash,
          operationName: request.operationName ?? undefined,
          variables: request.request.variables ?? {},
          isTrusted: asked.viewer !== undefined && isTrusted(asked.viewer),
        },
        context,
      );
    if (fields.length === 0) return (await run()) as never;
    if (!asked.viewer) throw new TellonceError("UNAUTHENTICATED");
    const isChange = request.operation.operation === "mutation";
    const pool = readsTheAudit(fields) ? databases.auditor : databases.api;
    // The audit is asked by few, who have connections of their own to wait for.
    const leave =
      pool === databases.api
        ? await gate.enter(
            urgencyOf(
              asked.purpose,
              isChange,
              fields.map(({ name }) => name),
            ),
            asked.gone,
          )
        : undefined;
    const begun = performance.now();
    const deadline = asked.viewer.clientId === null ? undefined : new Deadline(milliseconds);
    const answer = twice(
      isChange
        ? () => write(run, databases, request, asked, operation, deadline)
        : () => read(run, pool, asked, operation, deadline),
    ).finally(leave);
    // Given up, it ends by itself: at its next statement.
    if (deadline) answer.catch(() => {});
    const reply = await (deadline
      ? Promise.race([answer, deadline.passed]).finally(() => deadline.stop())
      : answer);
    const kind = isChange ? "Mutation" : "Query";
    asked.shows = fields.some(
      ({ name, key }) => !findPermission(kind, name)?.reference && reply.data?.[key] != null,
    );
    if (fields.some(({ key }) => reply.data?.[key] == null)) await untilBeat(begun, beat);
    return reply as never;
  };
}

async function twice(once: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once();
    } catch (error) {
      if (!mayRepeat(error)) throw error;
      if (attempt === 2) throw new TellonceError("TRY_AGAIN");
    }
  }
}

type Request = GatewayGraphQLRequestContext;
type Operation = { name: string; hash: string };
type RunHere = (context: Context) => ExecutionResult | Promise<ExecutionResult>;

async function read(
  run: RunHere,
  pool: pg.Pool,
  asked: Asked,
  operation: Operation,
  deadline: Deadline | undefined,
): Promise<ExecutionResult> {
  let context: Context | undefined;
  try {
    const reply = await inSnapshot(
      pool,
      async (transaction) => {
        context = new Context(asked, operation, transaction);
        const result = await run(context);
        // After a fault of ours the transaction is of no use: nothing is shown, rather than a part.
        const fault = result.errors?.find((error) => isOurs(toKnownError(error)));
        if (fault) throw fault.originalError ?? fault;
        return result;
      },
      { deadline, last: (transaction) => context!.record({}, transaction) },
    );
    committed(context);
    return reply;
  } catch (error) {
    if (error instanceof EpochMoved && context) {
      committed(context);
      await recordNotSent(pool, context);
    }
    if (isTooSlow(error) && context) await recordRefused(pool, context);
    throw error;
  }
}

const isTooSlow = (error: unknown) => error instanceof TellonceError && error.code === "TOO_SLOW";

async function write(
  run: RunHere,
  databases: Databases,
  request: Request,
  asked: Asked,
  operation: Operation,
  deadline: Deadline | undefined,
): Promise<ExecutionResult> {
  const key = repeatable(asked, {
    queryHash: request.queryHash,
    operationName: request.operationName,
    variables: request.request.variables ?? {},
  });
  let context: WritingContext | undefined;
  const { result, moved } = await inWriteTransaction(
    databases.writes,
    async (transaction) => {
      context = new WritingContext(asked, operation, transaction);
      await context.begin(key);
      const made = await run(context);
      deadline?.demand();
      // One explicit transaction: a mutation that failed has written nothing, and says so.
      if (made.errors?.length) throw new Failed(made, context);
      await context.end();
      await context.record();
      return { made, context };
    },
    deadline,
  ).catch(async (error: unknown) => {
    if (isTooSlow(error) && context) await recordRefused(databases.api, context);
    if (!(error instanceof Failed)) throw error;
    const repeatable = error.result.errors?.find(({ originalError }) => mayRepeat(originalError));
    if (repeatable) throw repeatable.originalError!;
    await recordRefused(databases.api, error.context);
    error.context.leaf = undefined;
    return { result: { made: error.result, context: error.context }, moved: false };
  });
  committed(result.context);
  if (!moved) return result.made;
  await recordNotSent(databases.api, result.context);
  throw new TellonceError("SAVED_NOT_SHOWN");
}

/** Its row stays in the audit, whatever becomes of the reply. */
function committed(context: Context | undefined): void {
  if (context?.leaf !== undefined) context.asked.leaves.push(context.leaf);
}

/** A mutation whose fields failed: its transaction is rolled back. */
class Failed extends Error {
  constructor(
    readonly result: ExecutionResult,
    readonly context: Context,
  ) {
    super("A mutation failed and wrote nothing");
  }
}

interface RootField {
  name: string;
  /** What it is called in the reply. */
  key: string;
}

/** The root fields of an operation, through its fragments; introspection left out, which touches nobody. */
function rootFields(document: DocumentNode, { selectionSet }: OperationDefinitionNode): RootField[] {
  const names = ({ selections }: SelectionSetNode): RootField[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD)
        return selection.name.value.startsWith("__")
          ? []
          : [{ name: selection.name.value, key: (selection.alias ?? selection.name).value }];
      if (selection.kind === Kind.INLINE_FRAGMENT) return names(selection.selectionSet);
      const fragment = document.definitions.find(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
      );
      return fragment?.kind === Kind.FRAGMENT_DEFINITION ? names(fragment.selectionSet) : [];
    });
  return names(selectionSet);
}

function readsTheAudit(fields: readonly RootField[]): boolean {
  const audit = fields.filter(({ name }) => findPermission("Query", name)?.audit);
  if (audit.length > 0 && audit.length < fields.length)
    throw new TellonceError("BAD_INPUT", "Questions to the audit are asked on their own.");
  return audit.length > 0;
}

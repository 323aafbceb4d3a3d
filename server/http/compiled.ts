import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
} from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import type { Context } from "../context.js";
import { defaultsOf } from "./defaultsOf.js";

/** An operation of a document that was validated. */
export interface Runnable {
  document: DocumentNode;
  /** Names the document for ever. */
  hash: string;
  operationName: string | undefined;
  variables: Record<string, unknown>;
  /** Whether the document is one of our own client's: there are as many as it was built with. */
  isTrusted: boolean;
}

export type Run = (
  operation: Runnable,
  contextValue: Context | undefined,
) => ExecutionResult | Promise<ExecutionResult>;

/**
 * Runs operations: a trusted document as code that is made of it once, when it is first asked for; any other as it is read,
 * because each new one would cost its making, and there is no end of them.
 */
export function createRun(schema: GraphQLSchema): Run {
  const compiled = new Map<string, ReturnType<typeof compile>>();
  return ({ document, hash, operationName, variables, isTrusted }, contextValue) => {
    if (!isTrusted)
      return execute({ schema, document, contextValue, variableValues: variables, operationName });
    const key = `${hash} ${operationName ?? ""}`;
    let query = compiled.get(key);
    if (!query) compiled.set(key, (query = compile(schema, document, operationName)));
    return query(contextValue, variables);
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined) {
  const made = compileQuery(schema, document, operationName, {
    // Where a resolver failed is told by its own error.
    disablingCapturingStackErrors: true,
  });
  if (!isCompiledQuery(made)) throw made.errors?.[0] ?? new Error("The document cannot be compiled");
  // graphql-jit misses a default of a variable that may not be null.
  const defaults = defaultsOf(getOperationAST(document, operationName) ?? {});
  return async (context: Context | undefined, variables: Record<string, unknown>) => {
    const result = (await made.query(undefined, context, { ...defaults, ...variables })) as ExecutionResult;
    return result.errors ? { ...result, errors: result.errors.map(asJs) } : result;
  };
}

/** The error as graphql-js would have made it: graphql-jit leaves out what its readers rely on. */
const asJs = ({ message, locations, path, originalError }: GraphQLError): GraphQLError =>
  Object.assign(new GraphQLError(message, { path, originalError }), { locations });

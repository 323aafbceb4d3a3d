/** SQLSTATE classes of a database that cannot serve for now: connection, resources, the operator, its machine. */
const CLASSES = /^(08|53|57P|58)/;
const NETWORK = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND"]);
/** What pg itself says of a connection, without a code. */
const SAID =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether something failed because the database cannot be reached or cannot serve: it may well serve in a moment. */
export function isOutOfReach(error: unknown): boolean {
  const { code, message = "" } = (error ?? {}) as { code?: string; message?: string };
  return CLASSES.test(code ?? "") || NETWORK.has(code ?? "") || SAID.test(message);
}

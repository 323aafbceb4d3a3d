import type { Server, ServerResponse } from "node:http";

/** In milliseconds: for how long who comes is still served, so that a proxy learns from /readyz that it must not send more. */
const NOTICE = 1_000;
/** In milliseconds: what is not answered by then is cut off. */
const LATEST = 10_000;

/**
 * Lets a server end without breaking a reply: from then on each reply says that its connection ends, who still comes is served
 * for a moment, then no new connection is taken, and what is under way is finished.
 * @returns what ends it, to be called once it is known as not ready
 */
export function farewell(server: Server): () => Promise<void> {
  const underWay = new Set<ServerResponse>();
  let isEnding = false;
  const sayLast = (response: ServerResponse) =>
    response.headersSent || response.setHeader("Connection", "close");
  server.prependListener("request", (_request, response: ServerResponse) => {
    if (isEnding) sayLast(response);
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
  });
  return async () => {
    isEnding = true;
    for (const response of underWay) sayLast(response);
    if (await hasConnections(server)) await new Promise((go) => setTimeout(go, NOTICE));
    const idle = setInterval(() => server.closeIdleConnections(), 100);
    const late = setTimeout(() => server.closeAllConnections(), LATEST);
    await new Promise((done) => server.close(done));
    clearInterval(idle);
    clearTimeout(late);
  };
}

const hasConnections = (server: Server) =>
  new Promise<boolean>((done) => server.getConnections((error, count) => done(!error && count > 0)));

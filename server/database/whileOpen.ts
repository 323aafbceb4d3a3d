import type { Deadline } from "./Deadline.js";

/**
 * Lets statements run for as long as the work lasts that they are for. `close` waits for those under way; whoever asks later
 * is refused, because the connection, and the wall on it, is somebody else's by then: GraphQL answers as soon as one field
 * has failed that may not be null, while the fields beside it still resolve.
 */
export function whileOpen<Run extends (...asked: never[]) => Promise<unknown>>(
  run: Run,
  deadline?: Deadline,
) {
  const underWay = new Set<Promise<unknown>>();
  let closed = false;
  return {
    run: ((...asked) => {
      if (closed) return Promise.reject(new Error("The transaction is over."));
      try {
        deadline?.demand();
      } catch (late) {
        return Promise.reject(late as Error);
      }
      const mine = run(...asked);
      const forget = () => underWay.delete(mine);
      underWay.add(mine);
      mine.then(forget, forget);
      return mine;
    }) as Run,
    close: async (): Promise<void> => {
      closed = true;
      await Promise.allSettled(underWay);
    },
  };
}

/** So often a question is asked again by itself. */
const TIMES = 3;

/**
 * Asks again, for what only reads, where the service says when: it has more to do than it can. Each time a little later than it
 * said, so that not all come back at once. A change is for whoever made it to send again.
 */
export async function askAgain(
  ask: () => Promise<Response>,
  options: RequestInit | undefined,
): Promise<Response> {
  const isChange = new Headers(options?.headers).has("Idempotency-Key");
  for (let time = 1; ; time += 1) {
    const response = await ask();
    const seconds = Number(response.headers.get("Retry-After"));
    if (response.status !== 503 || !(seconds > 0) || isChange || time > TIMES) return response;
    await new Promise((go) => setTimeout(go, 1000 * seconds * (1 + Math.random() / 2)));
    if (options?.signal?.aborted) return response;
  }
}

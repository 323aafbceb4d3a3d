/** In milliseconds: longer than any answer of nothing takes on a machine that is not too busy. */
export const BEAT = 25;

/**
 * Resolves at the next whole multiple of `beat` milliseconds since `begun`: that something is hidden takes other work than
 * that there is nothing, and who is told of neither must not tell them apart by a watch (SECURITY.md I16).
 */
export async function untilBeat(begun: number, beat: number): Promise<void> {
  if (beat === 0) return;
  const due = begun + Math.ceil((performance.now() - begun) / beat) * beat;
  // A timer may be early by a fraction.
  for (let left = due - performance.now(); left > 0; left = due - performance.now())
    await new Promise((done) => setTimeout(done, left));
}

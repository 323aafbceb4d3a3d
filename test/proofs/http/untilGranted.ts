import type { Answer } from "../../support/house.js";

/** Asks until it is answered: the holder of a token may ask for so much a minute, and who is told to wait, waits. */
export async function untilGranted(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    const seconds = Number(answer.headers["retry-after"]);
    if (answer.status !== 429 || !(seconds > 0)) return answer;
    await new Promise((done) => setTimeout(done, seconds * 1000));
  }
}

import { askAgain } from "./askAgain";
import { fetchWithKnownErrors } from "./failure";

let asked = 0;

/** Asks the server what somebody waits for. */
export async function ask(address: RequestInfo | URL, options?: RequestInit): Promise<Response> {
  asked += 1;
  try {
    return await askAgain(() => fetchWithKnownErrors(address, options), options);
  } finally {
    asked -= 1;
  }
}

/**
 * Asks what nobody waits for: once all that the page asked is answered and nothing was asked for a moment, so that it does not
 * hold the page up; after ten seconds in any case.
 */
export async function askAfterOthers(address: RequestInfo | URL, options?: RequestInit): Promise<Response> {
  const end = Date.now() + 10_000;
  for (let quiet = 0; quiet < MOMENT && Date.now() < end;) {
    await new Promise((go) => setTimeout(go, STEP));
    quiet = asked === 0 ? quiet + STEP : 0;
  }
  return askAgain(() => fetchWithKnownErrors(address, options), options);
}

/** In milliseconds. */
const [MOMENT, STEP] = [300, 50];

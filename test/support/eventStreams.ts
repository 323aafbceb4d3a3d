import { EARLY_HELP } from "./northshire.js";
import type { House } from "./house.js";

export const EVENTS = `subscription Events($kinds: [EventKind!]!) { events(kinds: $kinds) { id kind happenedAt caseId } }`;

/** A subscription as a partner's system has it. */
export interface Following {
  status: number;
  /** Everything that came, as it came. */
  text(): string;
  notices(): { kind: string; caseId: string; id: string }[];
  /** The code of the error with which it was refused, if it was. */
  code(): string | undefined;
  isOver(): boolean;
  leave(): void;
}

export interface HowToFollow {
  purpose?: string | null;
  query?: string;
  kinds?: string[];
}

/** Follows events as a partner's system would, with a token of its own; null: without any. */
export async function followAs(
  { config }: House,
  token: string | null,
  { purpose = EARLY_HELP, query = EVENTS, kinds = ["ACTION_ASSIGNED"] }: HowToFollow = {},
): Promise<Following> {
  const leaving = new AbortController();
  const response = await fetch(`${config.baseUrl}/graphql/stream`, {
    method: "POST",
    signal: leaving.signal,
    headers: {
      "content-type": "application/json",
      accept: "text/event-stream",
      ...(token && { authorization: `Bearer ${token}` }),
      ...(purpose && { "tellonce-purpose": purpose }),
    },
    body: JSON.stringify({ query, variables: { kinds } }),
  });
  let text = "";
  let over = false;
  const reading = (async () => {
    for await (const part of response.body!) text += Buffer.from(part).toString();
  })();
  void reading.catch(() => {}).then(() => (over = true));
  return {
    status: response.status,
    text: () => text,
    notices: () =>
      [...text.matchAll(/^data: (\{.*\})$/gm)]
        .map(([, data]) => JSON.parse(data!).data?.events)
        .filter((notice) => notice),
    code: () => /"code":"(\w+)"/.exec(text)?.[1],
    isOver: () => over,
    leave: () => leaving.abort(),
  };
}

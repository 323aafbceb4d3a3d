import { bitOf, type Category } from "../../server/sharing/categories.js";
import { type House, maintain } from "./house.js";
import { EARLY_HELP } from "./northshire.js";

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

/** So many actions about Kim are assigned to an agency, in one transaction with what else is done. */
export const assignActions = (
  { database, world: { ids, partnershipId } }: House,
  said: { category: Category; owner: string; many?: number; after?: [string, unknown[]] },
) =>
  maintain(database.owner, async (client) => {
    await client.query(
      `insert into plan_action (partnership_id, id, case_id, subjects, agency_id, category, title, due_on, status, owner_agency_id)
       select $1, gen_random_uuid(), $2, $3, $4, $5, 'Read with Kim', current_date + 3, 'PLANNED', $6 from generate_series(1, $7)`,
      [
        partnershipId,
        ids.case("case"),
        [ids.person("kim")],
        ids.agency("council"),
        bitOf(said.category),
        ids.agency(said.owner),
        said.many ?? 1,
      ],
    );
    if (said.after) await client.query(...said.after);
  });

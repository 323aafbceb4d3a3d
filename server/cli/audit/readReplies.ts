import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Reply } from "../../audit/reconcile.js";
import { WrongUse } from "./commandLine.js";

/** The replies in these logs, in their order. Lines that tell of none are passed over. @throws WrongUse for a file without any. */
export async function readReplies(paths: readonly string[]): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (const path of paths) {
    const before = replies.length;
    try {
      for await (const line of createInterface({ input: createReadStream(path, "utf8") })) {
        const reply = replyIn(line);
        if (reply) replies.push(reply);
      }
    } catch (error) {
      throw new WrongUse(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
    }
    if (replies.length === before) throw new WrongUse(`${path} tells of no reply.`);
  }
  return replies;
}

interface Line {
  requestId?: unknown;
  time?: unknown;
  /** Our own log's, when a request is answered. */
  res?: unknown;
  audited?: { leaves: string[]; shows: boolean };
  /** A proxy's: the header as it came, null or empty where none did; and, where it keeps them, what was asked for and how it ended. */
  leaves?: unknown;
  path?: unknown;
  status?: unknown;
}

function replyIn(line: string): Reply | undefined {
  let said: Line;
  try {
    said = JSON.parse(line) as Line;
  } catch {
    return undefined;
  }
  const at = new Date(said?.time as string);
  if (typeof said?.requestId !== "string" || Number.isNaN(at.valueOf())) return undefined;
  const { requestId, audited } = said;
  if (said.res !== undefined)
    return { requestId, at, leaves: audited?.leaves ?? [], shows: audited?.shows ?? false };
  if (typeof said.leaves !== "string" && said.leaves !== null) return undefined;
  const leaves = (said.leaves ?? "")
    .split(",")
    .flatMap((leaf) => (leaf.trim().length === 44 ? leaf.trim() : []));
  return { requestId, at, leaves, shows: leaves.length > 0 || (isElsewhere(said) ? false : undefined) };
}

/** Whether a proxy says that it was not /graphql that answered, or not with 200: of such a reply nothing is asked. */
const isElsewhere = ({ path, status }: Line) =>
  (typeof path === "string" && !/^\/graphql(?![^?/])/.test(path)) ||
  (status !== undefined && Number(status) !== 200);

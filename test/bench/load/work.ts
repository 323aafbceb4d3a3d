import { randomUUID } from "node:crypto";
import type pg from "pg";
import trusted from "../../../schema/trusted-documents.json" with { type: "json" };
import type { BenchDatabase } from "../page/database.js";
import { CASE_PAGE, hashOf, WORKLIST } from "../page/documents.js";
import { signIn } from "../page/variants.js";

/** In the order in which they are shed. */
export const KINDS = ["read", "safeguarding read", "write", "safeguarding write"] as const;
export type Kind = (typeof KINDS)[number];

/** One request that a client may send, over and over. */
export interface RequestPiece {
  kind: Kind;
  headers: Record<string, string>;
  body: string;
}

const DUTY = "SAFEGUARDING_ENQUIRY";

/**
 * A mixture of four reads to a write, by sessions of two personas: pages of cases and worklists; events, messages. Of ten reads one,
 * and of four writes one, is under a duty.
 */
export async function mixedWork(
  admin: pg.Client,
  { caseIds }: BenchDatabase,
  url: string,
): Promise<RequestPiece[]> {
  const [lead, school] = [await signIn("lead", url), await signIn("school", url)];
  const duty = {
    ...(await signIn("lead", url)),
    "tellonce-purpose": DUTY,
    "tellonce-purpose-reason": encodeURIComponent("A teacher is worried about a child."),
  };
  await openFor(admin, caseIds);
  const { rows: children } = await admin.query<{ case_id: string; person_id: string }>(
    "select distinct on (case_id) case_id, person_id from case_person where case_id = any ($1) and role = 'CHILD' order by 1, 2",
    [caseIds],
  );
  const { rows: agencies } = await admin.query<{ id: string }>(
    "select agency_id as id from involvement i join agency a on a.id = i.agency_id where i.case_id = $1 and a.type = 'SCHOOL' limit 1",
    [caseIds[0]],
  );
  const of = (kind: Kind, headers: Record<string, string>, body: (caseId: string) => string) => ({
    kind,
    headers,
    body,
  });
  const page = (id: string) => bodyOf("BenchCase", hashOf(CASE_PAGE), { id });
  const worklist = () => bodyOf("BenchWorklist", hashOf(WORKLIST), {});
  const about = (caseId: string) => ({
    caseId,
    subjectIds: [children.find(({ case_id }) => case_id === caseId)!.person_id],
    category: "EDUCATION",
  });
  const event = (caseId: string) =>
    bodyOf("RecordEvent", ours("RecordEvent"), {
      input: { ...about(caseId), occurredOn: "2026-10-01", title: `Told under load ${randomUUID()}` },
    });
  const message = (caseId: string) =>
    bodyOf("SendMessage", ours("SendMessage"), {
      input: {
        ...about(caseId),
        words: "The attendance is better.",
        toAgencyIds: [agencies[0]!.id],
        toPractitionerIds: [],
      },
    });
  const fifths = [
    [
      of("read", lead, page),
      of("read", school, worklist),
      of("read", lead, page),
      of("read", school, page),
      of("write", lead, event),
    ],
    [
      of("read", lead, page),
      of("read", school, worklist),
      of("safeguarding read", duty, page),
      of("read", lead, page),
      of("write", school, event),
    ],
    [
      of("read", lead, page),
      of("read", school, worklist),
      of("read", lead, page),
      of("read", school, page),
      of("write", lead, message),
    ],
    [
      of("read", lead, page),
      of("read", school, worklist),
      of("safeguarding read", duty, page),
      of("read", lead, page),
      of("safeguarding write", duty, event),
    ],
  ].flat();
  return caseIds.flatMap((_id, index) =>
    fifths.map(({ kind, headers, body }, place) => ({
      kind,
      headers,
      body: body(caseIds[(index + 7 * place) % caseIds.length]!),
    })),
  );
}

/** Opens the cases, which are for early help, for the duty too. */
async function openFor(admin: pg.Client, caseIds: readonly string[]): Promise<void> {
  await admin.query("begin; set local session_replication_role = replica");
  await admin.query(
    `insert into case_purpose select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'purpose', '${DUTY}'))).*
     from case_purpose p where case_id = any ($1) and purpose = 'EARLY_HELP'`,
    [caseIds],
  );
  await admin.query("commit");
}

const bodyOf = (operationName: string, sha256Hash: string, variables: object) =>
  JSON.stringify({ operationName, variables, extensions: { persistedQuery: { version: 1, sha256Hash } } });

/** The hash of a document of our own client. */
const ours = (name: string) =>
  Object.entries(trusted as Record<string, string>).find(([, text]) =>
    text.startsWith(`mutation ${name}(`),
  )![0];

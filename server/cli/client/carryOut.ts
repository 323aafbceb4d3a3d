import { readFile } from "node:fs/promises";
import type pg from "pg";
import { v7 as newId } from "uuid";
import { type ClientKey, FaultyKeys, readKeys } from "../../auth/clients/keys.js";
import { auditCommand } from "./auditCommand.js";
import type { Command } from "./commandLine.js";

/** What was asked cannot be done; nothing has changed. `message` says what to do. */
export class ClientRefused extends Error {}

interface Listed {
  id: string;
  name: string;
  agency: string;
  role: string;
  purposes: string[];
  revokedAt: string | null;
  keys: { kid: string; alg: string; revokedAt: string | null }[];
}

type Of<Verb> = Extract<Command, { verb: Verb }>;

/** Does it with this connection, in its transaction. Returns the lines to print. @throws ClientRefused, FaultyKeys */
export async function carryOut(command: Command, client: pg.ClientBase, baseUrl: string): Promise<string[]> {
  switch (command.verb) {
    case "register":
      return register(command, client, baseUrl);
    case "list":
      return list(client);
    case "add-key":
      return addKeys(command, client);
    case "revoke":
      return revoke(command, client);
  }
}

async function register(
  { agency: named, name, role, purposes, keys: file }: Of<"register">,
  client: pg.ClientBase,
  baseUrl: string,
): Promise<string[]> {
  const keys = await keysIn(file);
  const agency = await findAgency(client, named);
  const id = newId();
  const said = { agencyId: agency.id, accountId: newId(), roleId: newId(), name, role, purposes };
  const { rows } = await client.query<{ refused: string | null }>(
    "select door.register_client($1, $2, null, $3) as refused",
    [agency.partnershipId, id, { ...said, keys: keys.map(withId) }],
  );
  refuse(rows[0]!.refused);
  await auditCommand(
    client,
    { partnershipId: agency.partnershipId, agencyId: agency.id },
    id,
    "system registered",
  );
  return [
    `Registered ${name} of ${agency.name}.`,
    `  client id       ${id}`,
    `  keys            ${keys.map(({ kid, jwk }) => `${kid} (${jwk.alg})`).join(", ")}`,
    `  purposes        ${purposes.join(", ")}`,
    `  token endpoint  ${new URL(baseUrl).origin}/oauth/token`,
    "Give the partner the client id. It signs each request for a token with one of these keys.",
  ];
}

async function list(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ clients: Listed[] }>(
    "select door.list_clients(p.partnership_id, null) as clients from partnership p order by p.name",
  );
  const lines = rows
    .flatMap(({ clients }) => clients)
    .flatMap(({ id, name, agency, role, purposes, revokedAt, keys }) => [
      `${id}  ${name}, ${agency}${revokedAt ? ` - revoked ${revokedAt.slice(0, 10)}` : ""}`,
      `  ${role} for ${purposes.join(", ")}`,
      ...keys.map(
        (key) =>
          `  key ${key.kid} (${key.alg})${key.revokedAt ? ` - revoked ${key.revokedAt.slice(0, 10)}` : ""}`,
      ),
    ]);
  return lines.length > 0
    ? lines
    : ["No client is registered yet: npm run client -- --help says how to register one."];
}

async function addKeys({ client: id, keys: file }: Of<"add-key">, client: pg.ClientBase): Promise<string[]> {
  const keys = await keysIn(file);
  const owner = await ownerOf(client, id);
  for (const key of keys) {
    const { rows } = await client.query<{ refused: string | null }>(
      "select door.add_client_key($1, $2, null, $3) as refused",
      [owner.partnershipId, id, withId(key)],
    );
    refuse(rows[0]!.refused);
  }
  await auditCommand(client, owner, id, "keys of a system added");
  return keys.map(({ kid, jwk }) => `Added key ${kid} (${jwk.alg}). The keys before it stay until revoked.`);
}

async function revoke({ client: id, key }: Of<"revoke">, client: pg.ClientBase): Promise<string[]> {
  const owner = await ownerOf(client, id);
  const { rows } = await client.query<{ refused: string | null }>(
    "select door.revoke_client($1, $2, null, $3) as refused",
    [owner.partnershipId, id, key],
  );
  refuse(rows[0]!.refused);
  await auditCommand(client, owner, id, key === null ? "system revoked" : "key of a system revoked");
  return [
    `Revoked ${key === null ? `client ${id}` : `key ${key}`}. Its tokens count for nothing from now on.`,
  ];
}

const withId = (key: ClientKey) => ({ id: newId(), ...key });

async function keysIn(file: string): Promise<ClientKey[]> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new FaultyKeys(`${file} cannot be read: name the file with the partner's public keys.`);
  });
  return readKeys(text);
}

async function findAgency(client: pg.ClientBase, name: string) {
  const { rows } = await client.query<{ id: string; name: string; partnershipId: string }>(
    `select a.id, a.name, a.partnership_id as "partnershipId" from agency a
     where a.retired_epoch is null and (lower(a.name) = lower($1) or a.id::text = lower($1)) limit 2`,
    [name],
  );
  if (rows.length === 1) return rows[0]!;
  if (rows.length > 1)
    throw new ClientRefused(`There are several agencies named "${name}": name it by its id.`);
  const { rows: known } = await client.query<{ name: string }>(
    "select distinct name from agency where retired_epoch is null order by name limit 40",
  );
  throw new ClientRefused(
    `There is no agency "${name}". There are: ${known.map((one) => one.name).join("; ")}.`,
  );
}

async function ownerOf(client: pg.ClientBase, id: string) {
  const { rows } = await client.query<{ partnershipId: string; agencyId: string }>(
    'select partnership_id as "partnershipId", agency_id as "agencyId" from system_client where id = $1',
    [id],
  );
  if (!rows[0]) throw new ClientRefused(REFUSALS.NO_CLIENT);
  return rows[0];
}

function refuse(code: string | null): void {
  if (code !== null) throw new ClientRefused(REFUSALS[code as keyof typeof REFUSALS] ?? code);
}

const REFUSALS = {
  NO_CLIENT: "There is no such client, or it is revoked: npm run client -- list shows them.",
  NO_KEY: "The client has no such key that is not revoked: npm run client -- list shows them.",
  NO_AGENCY: "The agency is no member of the partnership at the moment.",
  NOT_FOR_SYSTEMS:
    "One of the purposes is none for which a system may ask: npm run client -- --help lists them.",
  NOT_FOR_ROLE:
    "The role is not known, or opens nothing for one of the purposes: choose another role or fewer purposes.",
  KID_TAKEN: "A key of that kid is or was there already: give the new key another kid.",
  TOO_MANY_KEYS: "A client has at most ten keys at a time: revoke one that is no longer used.",
} as const;

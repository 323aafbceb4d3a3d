import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { FaultyKeys, readKeys } from "../../auth/clients/keys.js";
import { Context, WritingContext } from "../../context.js";
import { type ErrorCode, TellonceError } from "../../errors.js";
import { changeClient, type ClientRow, loadClients } from "../../loaders/clients.js";
import { SystemClient, SystemClientInput, SystemClientList } from "../../model/clients/SystemClient.js";
import type { Id } from "../../sharing/facts.js";
import { asId } from "../ids.js";

/** Partners' systems, registered and revoked by their agency's data-protection officer. They touch no subject. */
@Resolver()
export class SystemClientResolver {
  @Query(() => SystemClientList, {
    description:
      "The systems of the viewer's agency that are registered, and the roles that a new one may be given. Needs no purpose.",
  })
  systemClients(@Ctx() context: Context): Promise<SystemClientList> {
    return context.frame(async () => {
      const { items, roles } = await loadClients(context.transaction, context.doorRequest);
      return { items: items.map(view), roles };
    });
  }

  @Mutation(() => SystemClient, {
    description: "Registers a system of the viewer's agency by its public keys. It may ask from now on.",
  })
  async registerSystemClient(
    @Arg("input", () => SystemClientInput, { description: "The system." }) input: SystemClientInput,
    @Ctx() context: WritingContext,
  ): Promise<SystemClient> {
    const { role, purposes } = input;
    const name = input.name.trim();
    if (name.length < 3) throw new TellonceError("BAD_INPUT", undefined, { fields: ["name"] });
    const keys = await keysIn(input.keys);
    return change(context, newId(), "REGISTER", "system registered", {
      name,
      role,
      purposes,
      keys,
      accountId: newId(),
      roleId: newId(),
    });
  }

  @Mutation(() => SystemClient, {
    description: "Gives a system more public keys: at most ten at a time. Those before stay until revoked.",
  })
  async addClientKeys(
    @Arg("id", () => ID, { description: "The system, by its client id." }) id: string,
    @Arg("keys", () => String, { description: "The text of a JSON Web Key Set (RFC 7517)." }) keys: string,
    @Ctx() context: WritingContext,
  ): Promise<SystemClient> {
    return change(context, asId(id), "ADD_KEYS", "keys of a system added", { keys: await keysIn(keys) });
  }

  @Mutation(() => SystemClient, {
    description: "Revokes a system, or one of its keys, for good. Its tokens count for nothing from now on.",
  })
  revokeSystemClient(
    @Arg("id", () => ID, { description: "The system, by its client id." }) id: string,
    @Arg("kid", () => String, {
      nullable: true,
      description: "The key that is revoked; left out, the whole system is.",
    })
    kid: string | undefined,
    @Ctx() context: WritingContext,
  ): Promise<SystemClient> {
    const what = kid === undefined ? "system revoked" : "key of a system revoked";
    return change(context, asId(id), "REVOKE", what, { kid });
  }
}

/** Has the door do it, and returns the system as it is now. @throws what the door refuses. */
async function change(
  context: WritingContext,
  id: Id,
  act: Parameters<typeof changeClient>[3],
  what: string,
  said: object,
): Promise<SystemClient> {
  const { transaction, doorRequest, trail } = context;
  const asked = act === "REGISTER" ? "system new" : `system ${id}`;
  const made = await context.once(async () => {
    await context.open(
      [],
      async () => {
        const refused = await changeClient(transaction, doorRequest, id, act, said);
        if (refused !== null) throw refusal(refused);
        trail.changed(what, id);
      },
      asked,
    );
    return id;
  });
  // The door opened anew: an account that begins or ends moves the epoch that the reply stands on.
  return context.open(
    [],
    async () => {
      const { items } = await loadClients(transaction, doorRequest);
      const found = items.find((one) => one.id === made);
      if (!found) throw new TellonceError("NOT_FOUND");
      return view(found);
    },
    asked,
  );
}

async function keysIn(text: string) {
  try {
    return (await readKeys(text)).map((key) => ({ id: newId(), ...key }));
  } catch (error) {
    if (error instanceof FaultyKeys)
      throw new TellonceError("BAD_INPUT", error.message, { fields: ["keys"] });
    throw error;
  }
}

const view = ({ registeredAt, revokedAt, keys, ...row }: ClientRow): SystemClient => ({
  ...row,
  registeredAt: new Date(registeredAt),
  revokedAt: moment(revokedAt),
  keys: keys.map(({ kid, alg, ...key }) => ({
    kid,
    algorithm: alg,
    addedAt: new Date(key.addedAt),
    revokedAt: moment(key.revokedAt),
  })),
});

const moment = (at: string | null) => (at === null ? null : new Date(at));

const refusal = (code: string): TellonceError => {
  const { as, say, field } = REFUSALS[code] ?? { as: code as ErrorCode };
  return new TellonceError(as, say, field === undefined ? {} : { fields: [field] });
};

const REFUSALS: Record<string, { as: ErrorCode; say?: string; field?: string }> = {
  NO_CLIENT: { as: "NOT_FOUND" },
  NO_AGENCY: { as: "FORBIDDEN" },
  NO_KEY: { as: "NOT_FOUND", say: "The system has no such key that is not revoked." },
  NOT_FOR_SYSTEMS: {
    as: "BAD_INPUT",
    say: "No system may ask for one of these purposes.",
    field: "purposes",
  },
  NOT_FOR_ROLE: {
    as: "BAD_INPUT",
    say: "Nobody in your agency has that role, or it cannot use one of these purposes.",
    field: "role",
  },
  KID_TAKEN: {
    as: "CONFLICT",
    say: "A key of that kid is or was there already: give the new key another kid.",
  },
  TOO_MANY_KEYS: { as: "CONFLICT", say: "A system has at most ten keys: revoke one that is no longer used." },
  TOO_MANY_CLIENTS: { as: "CONFLICT", say: "Your agency has 50 systems: revoke one that is no longer used." },
};

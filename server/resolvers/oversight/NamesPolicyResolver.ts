import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { Context, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { callDoor } from "../../loaders/callDoor.js";
import { demandGiven } from "../emergency/demand.js";
import { NamesPolicy } from "../../model/desk/NamesPolicy.js";

/** Whether families are told practitioners' names: each agency decides for its own. */
@Resolver()
export class NamesPolicyResolver {
  @Query(() => NamesPolicy, {
    description: "Whether the officer's agency tells families by name which of its practitioners looked.",
  })
  namesPolicy(@Ctx() context: Context): Promise<NamesPolicy> {
    return context.open([], () => read(context), "names policy");
  }

  @Mutation(() => NamesPolicy, {
    description:
      "Decides whether the officer's agency tells families by name which of its practitioners look from now on.",
  })
  setNamesPolicy(
    @Arg("isTold", () => Boolean, { description: "Whether they are to be told." }) isTold: boolean,
    @Ctx() context: WritingContext,
  ): Promise<NamesPolicy> {
    const id = newId();
    const work = async () => {
      await context.once(async () => {
        const { transaction, doorRequest } = context;
        demandGiven(await callDoor(transaction, "set_names_policy", doorRequest, id, isTold), {
          CONFLICT: "This is decided already.",
        });
        context.trail.changed(isTold ? "names told to families" : "names not told to families", id);
        return id;
      });
      return read(context);
    };
    return context.open([], work, "names policy");
  }
}

/** @throws FORBIDDEN for who is no data-protection officer. */
async function read({ transaction, doorRequest }: Context): Promise<NamesPolicy> {
  const { partnershipId, accountId, purpose, assurance } = doorRequest;
  const [found] = await transaction.rows<{ policy: { isTold: boolean; since: string | null } | null }>(
    "select door.names_policy($1, $2, $3, $4::smallint) as policy",
    [partnershipId, accountId, purpose, assurance],
  );
  if (!found?.policy) throw new TellonceError("FORBIDDEN");
  const { isTold, since } = found.policy;
  return { isTold, since: since === null ? null : new Date(since) };
}

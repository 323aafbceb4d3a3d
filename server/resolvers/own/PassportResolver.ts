import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { Context, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { loadOwnPassports } from "../../loaders/passports.js";
import { IssuePassportInput, LifePassportList } from "../../model/own/LifePassport.js";
import { maskOf, NONE } from "../../sharing/categories.js";
import { asId } from "../ids.js";

/** Life Passports, for whoever holds them. */
@Resolver()
export class PassportResolver {
  @Query(() => LifePassportList, {
    description: "The Life Passports that the viewer issued, each with its own log.",
  })
  ownPassports(@Ctx() context: Context): Promise<LifePassportList> {
    return context.openOwn(() => listOf(context));
  }

  @Mutation(() => LifePassportList, {
    description:
      "Issues a Life Passport. What it shows is decided anew each time it is opened, and is never more than its holder may see.",
  })
  issuePassport(
    @Arg("input", () => IssuePassportInput, { description: "What it shows, for how long." })
    input: IssuePassportInput,
    @Ctx() context: WritingContext,
  ): Promise<LifePassportList> {
    const persons = input.personIds.map(asId);
    return context.openOwn(async (view) => {
      await context.once(async () => {
        const mayAll = persons.every((person) =>
          view.caseIds.some(
            (id) => !view.decider.isAbsent(id) && view.decider.entry(id, person, "").visible !== NONE,
          ),
        );
        if (!mayAll)
          throw new TellonceError("FORBIDDEN", "A Life Passport shows those for whom you may act.");
        const id = newId();
        const issued = await asked(context, "issue_passport", id, {
          label: input.label.trim(),
          persons,
          categories: maskOf(...input.categories),
          days: input.days,
          tokenHash: input.linkHash,
          pinHash: input.pinHash,
        });
        if (!issued)
          throw new TellonceError(
            "CONFLICT",
            "End a Life Passport first, or make this one anew: at most twenty are open.",
          );
        context.trail.changed("Life Passport issued", id);
        return id;
      });
      return listOf(context);
    });
  }

  @Mutation(() => LifePassportList, {
    description: "Ends a Life Passport: from now on nobody can open it.",
  })
  revokePassport(
    @Arg("passportId", () => ID, { description: "The Life Passport." }) passportId: string,
    @Ctx() context: WritingContext,
  ): Promise<LifePassportList> {
    const id = asId(passportId);
    return context.openOwn(async () => {
      await context.once(async () => {
        if (!(await asked(context, "revoke_passport", id))) throw new TellonceError("NOT_FOUND");
        context.trail.changed("Life Passport revoked", id);
        return id;
      });
      return listOf(context);
    });
  }
}

const listOf = async ({ transaction, doorRequest }: Context): Promise<LifePassportList> => ({
  passports: await loadOwnPassports(transaction, doorRequest),
});

async function asked(
  { transaction, doorRequest }: WritingContext,
  door: "issue_passport" | "revoke_passport",
  ...more: unknown[]
): Promise<boolean> {
  const { partnershipId, accountId, purpose, assurance } = doorRequest;
  const places = more.map((_, i) => `, $${i + 5}`).join("");
  const [answer] = await transaction.rows<{ done: boolean }>(
    `select door.${door}($1, $2, $3, $4::smallint${places}) as done`,
    [partnershipId, accountId, purpose, assurance, ...more],
  );
  return answer!.done;
}

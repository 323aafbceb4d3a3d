import { Ctx, Query, Resolver } from "type-graphql";
import { findCheckpoint } from "../../audit/tree.js";
import { Context } from "../../context.js";

/** The head of the audit, to be kept elsewhere: whoever holds it can tell later whether anything before it was changed. */
@Resolver()
export class AuditCheckpointResolver {
  @Query(() => String, {
    description:
      "The latest signed head of the audit, as a C2SP checkpoint: kept elsewhere, it is a witness of every row that was sealed before it.",
  })
  async auditCheckpoint(@Ctx() context: Context): Promise<string> {
    const { note } = await findCheckpoint(context.transaction.rows, null);
    return note;
  }
}

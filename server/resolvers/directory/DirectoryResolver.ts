import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { Selection } from "../../access/Selection.js";
import { keyedInput } from "../../audit/keys.js";
import { Context } from "../../context.js";
import { loadCasesOf } from "../../loaders/directory.js";
import { Directory } from "../../model/directory/Directory.js";
import { casePages } from "../case/casePages.js";
import { asId } from "../ids.js";
import { directoryView } from "./directoryView.js";

/** The practitioner directory: who works with a child, to be reached and no more. */
@Resolver()
export class DirectoryResolver {
  @Query(() => Directory, {
    nullable: true,
    description:
      "Who works with a person, over all cases that the viewer may know of; null where there is no such person for this viewer.",
  })
  async whoWorksWith(
    @Arg("personId", () => ID, { description: "The person, as a search gives them." }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Directory | null> {
    const personId = asId(id);
    const { transaction, doorRequest, asked, viewer } = context;
    const caseIds = await loadCasesOf(transaction, doorRequest, personId);
    return context.open(
      caseIds,
      async (view) => directoryView([...(await casePages(view)).values()], personId, Selection.of(info)),
      // Who asks for somebody who is not there for them leaves the same trace.
      `directory ${keyedInput(asked.keys, viewer.partnershipId, `directory ${personId}`)}`,
    );
  }
}

import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { Context, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { changeSavedView, loadSavedViews } from "../../loaders/home.js";
import { RenameViewInput, SavedView, SavedViewPayload, SaveViewInput } from "../../model/home/Home.js";
import { demandGiven } from "../emergency/demand.js";
import { asId } from "../ids.js";

/** The views of their families that somebody keeps for themself. */
@Resolver()
export class SavedViewResolver {
  @Query(() => [SavedView], { description: "The views that the viewer keeps, by name." })
  savedViews(@Ctx() context: Context): Promise<SavedView[]> {
    return context.frame(() => loadSavedViews(context.transaction, context.doorRequest));
  }

  @Mutation(() => SavedViewPayload, { description: "Keeps a view under a name; at most 30 of them." })
  saveView(
    @Arg("input", () => SaveViewInput, { description: "The view." }) { name, choice }: SaveViewInput,
    @Ctx() context: WritingContext,
  ): Promise<SavedViewPayload> {
    return change(context, "SAVE", { id: newId(), name: nameOf(name), choice });
  }

  @Mutation(() => SavedViewPayload, { description: "Gives a view another name." })
  renameView(
    @Arg("input", () => RenameViewInput, { description: "The view, and its name." })
    { id, name }: RenameViewInput,
    @Ctx() context: WritingContext,
  ): Promise<SavedViewPayload> {
    return change(context, "RENAME", { id: asId(id), name: nameOf(name) });
  }

  @Mutation(() => SavedViewPayload, {
    description: "Throws a view away. It can be brought back within a day.",
  })
  deleteView(
    @Arg("id", () => ID, { description: "The view." }) id: string,
    @Ctx() context: WritingContext,
  ): Promise<SavedViewPayload> {
    return change(context, "DELETE", { id: asId(id) });
  }

  @Mutation(() => SavedViewPayload, { description: "Brings a view back that was thrown away." })
  restoreView(
    @Arg("id", () => ID, { description: "The view." }) id: string,
    @Ctx() context: WritingContext,
  ): Promise<SavedViewPayload> {
    return change(context, "RESTORE", { id: asId(id) });
  }
}

const change = (
  context: WritingContext,
  act: Parameters<typeof changeSavedView>[2],
  view: Parameters<typeof changeSavedView>[3],
): Promise<SavedViewPayload> =>
  context.frame(async () => {
    const { transaction, doorRequest } = context;
    const id = await context.once(async () => {
      demandGiven(await changeSavedView(transaction, doorRequest, act, view), {
        BAD_INPUT: "You keep 30 views already. Delete one that you no longer use.",
        CONFLICT: "You keep a view of this name already. Give this one another name.",
      });
      context.trail.changed("saved view", view.id);
      return view.id;
    });
    return { id, views: await loadSavedViews(transaction, doorRequest) };
  });

function nameOf(said: string): string {
  const name = said.trim().replace(/\s+/g, " ");
  if (name === "") throw new TellonceError("BAD_INPUT", "Give the view a name.", { fields: ["name"] });
  return name;
}

import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { sharedFieldOf } from "../../access/sharedFields.js";
import { type Place, readThen } from "../../audit/couldSee.js";
import { agenciesOfRules } from "../../audit/remit.js";
import { Context } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { CouldSeeConnection, CouldSeeQuestion } from "../../model/CouldSee.js";
import { bitOf } from "../../sharing/categories.js";
import type { Id } from "../../sharing/facts.js";
import { asId } from "../ids.js";
import { PageArgs } from "../page.js";
import { isHiddenFrom, rulesOf, viewerThen } from "./couldSee.js";

/** Who could see a field of a person at an instant, and why: the decision, asked again on the facts of then. */
@Resolver()
export class CouldSeeResolver {
  @Query(() => CouldSeeConnection, {
    description:
      "Everybody who then had anything to do with a case of this person, by agency, with whether they could see the field for each purpose of the case, and why: on the facts as they were recorded at that instant, within the officer's remit. A value that carries a seal or marker of its own may have been closed to more people.",
  })
  async couldSee(
    @Arg("question", () => CouldSeeQuestion, { description: "Which field, of whom, when." })
    question: CouldSeeQuestion,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<CouldSeeConnection> {
    const { category, locates } = fieldOf(question);
    const personReference = question.personReference.trim();
    context.trail.asked(`who could see ${category} of ${personReference}`);
    const read = (without: readonly Id[]) =>
      readThen(context.transaction, context.doorRequest, {
        personReference,
        on: question.on,
        first,
        after: after == null ? null : readCursor(after),
        without,
      });
    const all = await read([]);
    if (question.on.getTime() * 1000 > all.now)
      throw new TellonceError("BAD_INPUT", "This lies in the future.", { fields: ["on"] });
    const subject = all.people.find(({ reference }) => reference === personReference)?.id ?? "";
    const asked = { subject, category, locates };
    const hidden = all.within
      .map(({ id }) => id)
      .filter((id) => isHiddenFrom(context.viewer.accountId, all, id, asked));
    // A case that is hidden from the officer leaves no gap in a page.
    const then = hidden.length > 0 ? await read(hidden) : all;
    const viewers = then.viewers.slice(0, first);
    const owners = await agenciesOfRules(context.transaction.rows, rulesOf({ ...then, viewers }, asked));
    const edges = viewers.map((viewer) => ({
      cursor: cursorOf([viewer.agencyName, viewer.name, viewer.accountId, viewer.caseId]),
      node: viewerThen(then, viewer, asked, owners),
    }));
    return {
      edges,
      pageInfo: {
        hasNextPage: then.viewers.length > first,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      withheld: [],
    };
  }
}

/** @throws BAD_INPUT for a field that the schema does not have, or whose category is left open or contradicted. */
function fieldOf({ field, category }: CouldSeeQuestion): { category: string; locates: boolean } {
  const shared = field == null ? undefined : sharedFieldOf(field);
  const own = shared && shared.category !== "ROW" ? shared.category : undefined;
  const meant = own ?? category;
  if (
    (field != null && !shared) ||
    meant == null ||
    bitOf(meant) === undefined ||
    (own && category && own !== category)
  )
    throw new TellonceError(
      "BAD_INPUT",
      "Name a category, or a field such as Person.address; a field whose category depends on its row needs both.",
      { fields: ["field", "category"] },
    );
  return { category: meant, locates: shared?.locates ?? false };
}

const cursorOf = (place: Place) => Buffer.from(JSON.stringify(place)).toString("base64url");

function readCursor(cursor: string): Place {
  try {
    const place = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    if (place.length === 4 && place.every((part) => typeof part === "string"))
      return [place[0]!, place[1]!, asId(place[2]!), asId(place[3]!)] as Place;
  } catch {
    // Not a cursor of ours: said below.
  }
  throw new TellonceError("BAD_INPUT", "This cursor is not one that the list gave.");
}

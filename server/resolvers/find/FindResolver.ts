import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Query, Resolver } from "type-graphql";
import { Selection } from "../../access/Selection.js";
import { keyedInput } from "../../audit/keys.js";
import { Context } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { type Candidate, loadBirths, loadCandidates, loadMatches } from "../../loaders/find.js";
import { FindResult, type Found } from "../../model/Found.js";
import { casePages } from "../case/casePages.js";
import { foundView, type Hit, hitOf } from "./foundView.js";

/** One search over what the viewer may see. A value that they may not see fits nothing. */
@Resolver()
export class FindResolver {
  @Query(() => FindResult, {
    description:
      "People and cases that what was typed fits: by name, other or earlier name, address, number, or case number, of what the viewer may see. Typing mistakes are forgiven.",
  })
  async find(
    @Arg("words", () => String, { description: "What was typed, 2 to 100 characters." }) typed: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FindResult> {
    const words = wordsOf(typed);
    const { transaction, doorRequest, asked, viewer, trail } = context;
    const key = `find ${keyedInput(asked.keys, viewer.partnershipId, `find ${words.toLowerCase()}`)}`;
    const candidates = await loadCandidates(transaction, doorRequest, words, MOST_CANDIDATES);
    const selection = Selection.of(info).at("results");
    const hits = new Map<string, Hit>();
    const results: Found[] = [];
    // At least once: who finds nothing is recorded as one who looked.
    for (let from = 0; from === 0 || (from < candidates.length && hits.size <= SHOWN);) {
      const part = partOf(candidates.slice(from));
      const found = await context.open(
        [...new Set(part.map(({ caseId }) => caseId))],
        async (view): Promise<(() => Found)[]> => {
          const pages = await casePages(view);
          const rows = await loadMatches(
            view.transaction,
            part.map(({ id }) => id),
          );
          const people = part.flatMap(({ personId }) => personId ?? []);
          const births = await loadBirths(view.transaction, [...new Set(people)]);
          return part.flatMap((candidate) => {
            const hit = hitOf(pages.get(candidate.caseId), candidate, rows);
            const of = `${candidate.caseId} ${candidate.personId ?? ""}`;
            // Somebody found by one value is not found again by another that fits less.
            if (!hit || hits.has(of)) return [];
            hits.set(of, hit);
            return [() => foundView(hit, births, selection)];
          });
        },
        key,
      );
      // Only what is shown is recorded as shown.
      for (const show of found) if (results.length < SHOWN) results.push(show());
      from += Math.max(part.length, 1);
    }
    if (results.length === 0) trail.asked(key);
    return { results, more: hits.size > SHOWN };
  }
}

/** So many results are shown; so many like ones are looked through for them, of so many cases at once. */
const [SHOWN, MOST_CANDIDATES, CASES_AT_ONCE] = [20, 1000, 40];

/** The first candidates, of as many cases as are opened at once. */
function partOf(candidates: readonly Candidate[]): Candidate[] {
  const cases = new Set<string>();
  const end = candidates.findIndex(({ caseId }) => cases.add(caseId).size > CASES_AT_ONCE);
  return candidates.slice(0, end === -1 ? candidates.length : end);
}

function wordsOf(typed: string): string {
  const words = typed.trim().replace(/\s+/g, " ");
  if (words.length < 2 || words.length > 100)
    throw new TellonceError("BAD_INPUT", "Type between 2 and 100 letters or digits.", { fields: ["words"] });
  return words;
}

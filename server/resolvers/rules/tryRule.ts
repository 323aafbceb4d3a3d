import { knownViewers, knownWorld } from "../../access/knownWorld.js";
import { policyDiff, purposesOf } from "../../access/policyDiff.js";
import type { Selection } from "../../access/Selection.js";
import type { Context } from "../../context.js";
import { changeRule } from "../../loaders/rules.js";
import type { PolicyDiff } from "../../model/rules/PolicyDiff.js";
import { referTo } from "../case/person.js";
import { diffView } from "./diffView.js";
import type { ReadChange } from "./readChange.js";
import { knownTo, type RulePage } from "./RulePage.js";

/** What a change would open and close, as far as the viewer may know: the change is made, looked at and undone. */
export async function tryRule(
  context: Context,
  of: RulePage,
  { change, value, mentioned }: ReadChange,
  selection: Selection,
): Promise<PolicyDiff> {
  const { page, caseId } = of;
  const tried = await changeRule(page.view.transaction, context.doorRequest, caseId, change, false);
  const known = await knownTo(of, [change.id]);
  const [before, after] = [tried.before, tried.after].map((world) => knownWorld(world, known)) as [
    typeof tried.before,
    typeof tried.after,
  ];
  const team = after.cases.flatMap(({ relationships }) => relationships.map(({ agencyId }) => agencyId));
  const marks = (of: typeof tried.answers.before) => of?.[change.answerId ?? ""] ?? [];
  const difference = policyDiff({
    before,
    after,
    viewers: knownViewers(tried.viewers),
    at: tried.at,
    cases: [
      {
        caseId,
        people: page.people,
        contributors: [...new Set(team)].toSorted(),
        purposes: purposesOf(after, caseId, tried.at),
        ...(value && {
          value: { target: value, before: marks(tried.answers.before), after: marks(tried.answers.after) },
        }),
        ...(mentioned && { mentioned }),
      },
    ],
  });
  const { id: _fresh, ...said } = change;
  return diffView(difference, {
    at: tried.at,
    agencies: page.agencies,
    referTo: (person) => referTo(page, person, selection.at("lines", "sample")) ?? undefined,
    change: { caseId, ...said },
    compared: 1,
    concerned: 1,
  });
}

import { setFlagsFromString } from "node:v8";
import cedar from "@cedar-policy/cedar-wasm/nodejs";
import { compile } from "../../server/sharing/compile.js";
import type { Target } from "../../server/sharing/facts.js";
import { PURPOSES } from "../../server/sharing/purposes.js";
import { type Action, dayNumber } from "./cedar/expressions.js";
import { policiesFor } from "./cedar/policies.js";
import type { Piece, Proof } from "./Proof.js";
import { type Asking, worldOf } from "./worlds.js";

// Node 20 dies now and then ("unreachable code" in its deoptimizer) of the calls into WebAssembly that it has inlined.
setFlagsFromString("--no-turbo-inline-js-wasm-calls");

/**
 * An independent oracle agrees on VISIBLE or not and on ABSENT or not: policies generated from the same facts are judged by
 * Cedar. One's own access is left out: what it says is not settled yet.
 */
export const cedarProof: Proof = {
  unit: "decisions",
  small: 2_000,
  large: 20_000,
  piece(seed, world) {
    const piece = { count: 0, failures: [] as string[], seen: {} as Record<string, number> };
    for (const [index, asking] of worldOf(seed, world, 2, 32).entries())
      for (const { target, ours, cedars } of compare(asking)) {
        piece.count += 1;
        piece.seen[ours] = (piece.seen[ours] ?? 0) + 1;
        if (ours !== cedars)
          piece.failures.push(JSON.stringify({ seed, world, asking: index, target, ours, cedars }));
      }
    return piece satisfies Piece;
  },
  missing: (seen) => ["VISIBLE", "WITHHELD", "ABSENT", "faulty request"].filter((effect) => !seen[effect]),
};

function* compare({
  request,
  facts,
  at,
  targets,
}: Asking): Iterable<{ target: Target; ours: string; cedars: string }> {
  const { viewer } = facts;
  const mode = PURPOSES.find(({ code }) => code === request.purpose)?.mode;
  // Cedar's whole numbers know no time that is none.
  if (!Number.isSafeInteger(at)) return;
  if (viewer === null || viewer.accountId !== request.accountId || mode === "OWN" || mode === "PASSPORT")
    return;
  const subjects = [...new Set(targets.flatMap((target) => target.subjects))];
  const policies = policiesFor(viewer, facts, subjects);
  const parsed = cedar.preparsePolicySet("decision", { staticPolicies: policies });
  if (parsed.type === "failure")
    throw new Error(`Cedar does not parse: ${JSON.stringify(parsed.errors)}\n${policies}`);
  const agency = facts.agencies.find(({ id }) => id === viewer.agencyId);
  const principal = { type: "Account", id: viewer.accountId };
  const context = {
    at,
    day: dayNumber(at),
    purpose: request.purpose ?? "",
    mode: mode ?? "",
    assurance: request.assurance,
  };
  const decider = compile(request, facts, at);

  for (const target of targets) {
    const resource = { type: "Value", id: "asked" };
    const entities = [
      {
        uid: principal,
        attrs: { agency: viewer.agencyId ?? "", agencyType: agency?.type ?? "" },
        parents: [],
      },
      { uid: resource, attrs: attributesOf(target), parents: [] },
    ];
    const allows = (action: Action) => {
      const answer = cedar.statefulIsAuthorized({
        principal,
        action: { type: "Action", id: action },
        resource,
        context,
        entities,
        preparsedPolicySetId: "decision",
      });
      if (answer.type === "failure") throw new Error(JSON.stringify(answer.errors));
      // A policy that cannot be evaluated is skipped by Cedar, a forbid too: here that is a fault of the translation.
      if (answer.response.diagnostics.errors.length > 0)
        throw new Error(JSON.stringify(answer.response.diagnostics.errors));
      return answer.response.decision === "allow";
    };
    const { effect, error } = decider.decide(target);
    const seen = allows("view") ? "VISIBLE" : allows("know") ? "WITHHELD" : "ABSENT";
    yield {
      target,
      ours: error === null ? effect : "faulty request",
      cedars: error === null ? seen : seen === "VISIBLE" ? "VISIBLE" : "faulty request",
    };
  }
}

const attributesOf = ({ caseId, subjects, category, contributorId, locates, marks, mentioned }: Target) => ({
  case: caseId,
  subjects: [...subjects],
  category,
  contributor: contributorId,
  locates,
  marks: [...(marks ?? [])],
  mentioned: [...(mentioned ?? [])],
});

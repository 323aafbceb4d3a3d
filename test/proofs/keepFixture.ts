import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Compile, type Disagreement } from "./engine.js";
import { reference } from "./reference.js";
import { type Question, shrink } from "./shrink.js";
import { worldOf } from "./worlds.js";

/**
 * Cuts a disagreement down to what it turns on and keeps it among the fixtures, with the effect that the reference gives.
 * Returns the file's name; null where the two differ only in a compiled answer or about a case.
 */
export function keepFixture(compile: Compile, { seed, world, asking, target }: Disagreement): string | null {
  if (!("subjects" in target)) return null;
  const { request, facts, at } = worldOf(seed, world)[asking]!;
  const both = (question: Question) => [effectOf(question), engineOf(compile, question)].join(" ");
  const question = { request, target, facts, at };
  const differing = both(question);
  if (effectOf(question) === engineOf(compile, question)) return null;
  const smallest = shrink(question, (one) => one.target.subjects.length > 0 && both(one) === differing);
  const file = join("test", "proofs", "fixtures", `seed-${seed}-world-${world}.json`);
  const fixture = { because: "", found: { seed, world }, effect: effectOf(question), ...smallest };
  writeFileSync(file, `${JSON.stringify(fixture, null, 2)}\n`);
  return file;
}

const effectOf = ({ request, target, facts, at }: Question) => {
  const { error, effect } = reference(request, target, facts, at);
  return error ?? effect;
};

const engineOf = (compile: Compile, { request, target, facts, at }: Question) => {
  const { error, effect } = compile(request, facts, at).decide(target);
  return error ?? effect;
};

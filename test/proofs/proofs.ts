import type { Proof } from "./Proof.js";

/** Every proof by its name on the command line, loaded when asked for. */
export const PROOFS: Record<string, () => Promise<Proof>> = {
  engine: async () => (await import("./engine.js")).engineProof,
  properties: async () => (await import("./properties.js")).propertiesProof,
  rows: async () => (await import("./rows.js")).rowsProof,
  cedar: async () => (await import("./cedar.js")).cedarProof,
  statistics: async () => (await import("./statistics.js")).statisticsProof,
  snooping: async () => (await import("./snooping.js")).snoopingProof,
  mutants: async () => (await import("./mutants.js")).mutantsProof,
  complete: async () => (await import("./complete.js")).completeProof,
  drain: async () => (await import("./drain.js")).drainProof,
  idempotency: async () => (await import("./idempotency.js")).idempotencyProof,
  attacks: async () => (await import("./attacks.js")).attacksProof,
  inputs: async () => (await import("./inputs.js")).inputsProof,
  tokens: async () => (await import("./tokens.js")).tokensProof,
  tamper: async () => (await import("./tamper.js")).tamperProof,
  canaries: async () => (await import("./http/canaries.js")).canariesProof,
  "mutants-http": async () => (await import("./http/mutants.js")).httpMutantsProof,
  race: async () => (await import("./http/race.js")).raceProof,
  paths: async () => (await import("./http/paths.js")).pathsProof,
  "worlds-http": async () => (await import("./http/worlds.js")).worldsProof,
};

export async function getProof(name: string): Promise<Proof> {
  const load = Object.hasOwn(PROOFS, name) ? PROOFS[name] : undefined;
  if (load === undefined)
    throw new Error(`There is no proof ${name}. There are: ${Object.keys(PROOFS).join(", ")}.`);
  return load();
}

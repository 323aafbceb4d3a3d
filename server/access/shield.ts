import { createRequire } from "node:module";

/**
 * The only file that knows graphql-shield: its ES module does not load on Node 23 and later, its CommonJS does.
 * `chain` and `race` are left out because their code still calls what Node removed.
 */
export const { shield, rule } = createRequire(import.meta.url)(
  "graphql-shield",
) as typeof import("graphql-shield");

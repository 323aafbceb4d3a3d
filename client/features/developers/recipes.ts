const texts = import.meta.glob<string>("../../../schema/recipes/*/*", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** In the order in which they are best read. */
export const RECIPES = [
  "token",
  "own-key",
  "bound-token",
  "first-case",
  "assessment",
  "withheld",
  "ask-for-access",
  "contribute",
  "actions",
  "paging",
  "errors",
  "checkpoint",
  "webhook",
] as const;

export type Recipe = (typeof RECIPES)[number];

export const isRecipe = (word: string | undefined): word is Recipe =>
  RECIPES.some((recipe) => recipe === word);

/** Each language by the file of its program. */
export const LANGUAGES = [
  { key: "curl", file: "curl.sh" },
  { key: "urql", file: "urql.ts" },
  { key: "graphqlRequest", file: "graphql-request.ts" },
  { key: "python", file: "python.py" },
] as const;

/** The program as it is tested. */
export const programOf = (recipe: Recipe, file: string): string =>
  texts[`../../../schema/recipes/${recipe}/${file}`] ?? "";

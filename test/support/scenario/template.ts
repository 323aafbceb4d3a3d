import { CATEGORIES } from "../../../server/sharing/categories.js";

/** One question for each category: what a scenario's answers answer. */
export const questions = CATEGORIES.map(({ code, sentence }, bit) => ({
  key: code,
  domain: "everything",
  element: "each",
  position: bit + 1,
  category: bit,
  text: `What do we know about ${sentence}?`,
}));

export const TEMPLATE = {
  id: "scenario",
  version: 1,
  name: "One question for each category",
  document: {
    domains: [
      { key: "everything", title: "Everything", elements: [{ key: "each", title: "Each category" }] },
    ],
  },
} as const;

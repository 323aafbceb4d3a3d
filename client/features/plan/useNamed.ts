import { useWords } from "../words/useWords";
import type { PlanCase, PlanDraft } from "./planDraft";

/** The people of the case to choose from: those whom a thing is about, once that is said. */
export function useNamed(one: PlanCase, { about }: Pick<PlanDraft, "about">) {
  const words = useWords();
  return one.family.members
    .filter(({ person }) => about.length === 0 || about.includes(person.id))
    .map(({ person }) => ({ value: person.id, label: words.capital(words.name(person)) }));
}

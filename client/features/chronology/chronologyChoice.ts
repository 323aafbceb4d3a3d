import type { Category, ChronologyFilter } from "../../graphql/generated/graphql";
import { categoriesOf, sensitivities } from "../words/sensitivity";

/** What the address narrows the chronology by. */
export const FILTERS = ["person", "agency", "category"] as const;

/** The filter that an address asks for; a word that is no kind of information counts as not asked. */
export function filterOf(address: URLSearchParams): ChronologyFilter | null {
  const [personId, agencyId, word] = FILTERS.map((name) => address.get(name));
  const category = sensitivities.flatMap(categoriesOf).find((one: Category) => one === word);
  const filter = {
    ...(personId && { personId }),
    ...(agencyId && { agencyId }),
    ...(category && { category }),
  };
  return Object.keys(filter).length > 0 ? filter : null;
}

import { type Translate, translate } from "./translate";

const english = { t: translate };

/** How a component says something: `t("plan.goals.title")`. */
export const useTranslation = (): { readonly t: Translate } => english;

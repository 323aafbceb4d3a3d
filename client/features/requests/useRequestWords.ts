import { useTranslation } from "../../messages/useTranslation";
import type { TagColour } from "../../components/Tag";
import type { AccessRequestState, RequestPartsFragment } from "../../graphql/generated/graphql";
import { useWords } from "../words/useWords";

const colours: Record<AccessRequestState, TagColour> = {
  WAITING: "blue",
  OVERDUE: "red",
  GRANTED: "green",
  DECLINED: "orange",
  CANCELLED: "grey",
};

/** Plain words for what a request says. */
export function useRequestWords() {
  const { t } = useTranslation();
  const words = useWords();
  return {
    state: (state: AccessRequestState) => t(`request.state.${state}`),
    colour: (state: AccessRequestState) => colours[state],
    family: ({ case: one }: RequestPartsFragment) =>
      one.familyName ?? t("request.case", { reference: one.reference }),
    /** "Health (mental), about Ellie Carter, a child of the family". */
    what: ({ category, about, aboutRole }: RequestPartsFragment) => {
      const kind = category ? words.capital(words.category(category)) : t("request.unnamedKind");
      const role = aboutRole ? words.small(words.role(aboutRole)) : undefined;
      if (!about) return t("request.whatOfFamily", { kind });
      if (about.name) return t("request.whatOf", { kind, who: about.name });
      return t("request.whatOf", {
        kind,
        who: role ? t("request.somebody", { role }) : words.small(words.name(about)),
      });
    },
  };
}

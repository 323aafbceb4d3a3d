import { useTranslation } from "react-i18next";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { WithheldNotesFragment } from "../../graphql/generated/graphql";
import { useViewer } from "../session/session";
import { useWords } from "../words/useWords";

export const withheldFragment = graphql(`
  fragment WithheldNotes on Withheld {
    field
    category
    code
    text
    routes
    decisionId
  }
`);

/**
 * Says what is not shared with the viewer's agency, why, and what can be done: one note for each reason. It speaks of kinds
 * of information, never of whether anything is stored.
 */
export function WithheldNotes({
  of,
  list = false,
}: {
  of: readonly FragmentType<typeof withheldFragment>[];
  list?: boolean;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const { agency } = useViewer();
  const items = readFragment(withheldFragment, of);
  return groupByReason(items).map((group) => {
    const categories = words.list([...new Set(group.map(({ category }) => words.category(category)))]);
    const [{ text, routes, decisionId, code }] = group;
    return (
      <div key={`${code} ${text}`} className="tl-withheld" data-code={code} data-decision={decisionId}>
        <p>
          <strong>
            {agency ? t("withheld.fromAgency", { categories }) : t("withheld.fromYou", { categories })}
          </strong>{" "}
          {text} {list ? t("withheld.mayBeNone") : null}
        </p>
        {routes.length > 0 ? (
          <p>
            {t("withheld.whatYouCanDo", { routes: words.listOr(routes.map((route) => words.route(route))) })}
          </p>
        ) : null}
      </div>
    );
  });
}

/** Whether a field of this name is among those that are withheld. */
export function isWithheld(of: readonly FragmentType<typeof withheldFragment>[], field: string): boolean {
  return readFragment(withheldFragment, of).some((item) => item.field === field);
}

type Group = [WithheldNotesFragment, ...WithheldNotesFragment[]];

function groupByReason(items: readonly WithheldNotesFragment[]): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const key = `${item.code} ${item.text} ${item.routes.join()}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

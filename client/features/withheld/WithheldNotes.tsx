import { useTranslation } from "../../messages/useTranslation";
import { Link, useParams } from "react-router";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { useWords } from "../words/useWords";
import type { Route } from "../../graphql/generated/graphql";
import { AskLink } from "../requests/AskLink";
import { DecisionNumbers } from "./DecisionNumbers";
import { groupByReason } from "./groupByReason";
import { useWithheldTitle } from "./useWithheldTitle";

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

type Masked = FragmentType<typeof withheldFragment>;

/**
 * Says what is not shared with the viewer's agency, why, and what can be done: one note for each reason. It speaks of kinds
 * of information, never of whether anything is stored.
 */
export function WithheldNotes({
  of,
  list = false,
  folded = false,
  fields,
  except = {},
  askAbout,
}: {
  of: readonly Masked[];
  /** They belong to a list, in which what is withheld is left out. */
  list?: boolean;
  /** Only the first line is seen until it is opened. */
  folded?: boolean;
  /** The fields shown here, by what the viewer calls them; other fields are passed over. */
  fields?: Readonly<Record<string, string>>;
  /** Fields that another note speaks of. */
  except?: Readonly<Record<string, string>>;
  /** The person to ask about, or null for the family; left out where the lead professional cannot be asked for it. */
  askAbout?: string | null;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const title = useWithheldTitle();
  const { caseId } = useParams();
  const items = readFragment(withheldFragment, of).filter(
    ({ field }) => !(field in except) && (!fields || field in fields),
  );
  return groupByReason(items).map((group) => {
    const [{ text, routes, decisionId, code }] = group;
    const named = group.map(({ category, field, decisionId: id }) => ({
      what: fields?.[field] ?? words.category(category),
      decisionId: id,
    }));
    const names = named.map(({ what }) => what);
    const { short, all } = title([...new Set(names)], list);
    const Box = folded ? "details" : "div";
    const Title = folded ? "summary" : "p";
    return (
      <Box key={`${code} ${text}`} className="tl-withheld" data-code={code} data-decision={decisionId}>
        <Title className="tl-withheld__title">{short}</Title>
        <p>
          {text} {list ? t("withheld.mayBeNone") : null}
        </p>
        {all ? <p>{all}</p> : null}
        {routes.length > 0 ? (
          <p>{t("withheld.whatYouCanDo", { routes: words.listOr(routes.map(words.route)) })}</p>
        ) : null}
        {askAbout !== undefined && routes.some((route) => ASKABLE.includes(route)) ? (
          <AskLink
            categories={group.map(({ category }) => category)}
            personId={askAbout}
            what={words.list([...new Set(names)])}
          />
        ) : null}
        <DecisionNumbers of={named} />
        {caseId && routes.includes("EMERGENCY_ACCESS") ? (
          <p>
            <Link className="govuk-link" to={`/emergency/request?case=${caseId}`}>
              {t("withheld.emergency")}
            </Link>
          </p>
        ) : null}
      </Box>
    );
  });
}

/** What leads to the lead professional. */
const ASKABLE: readonly Route[] = ["REQUEST_CONSENT", "REQUEST_DECISION", "ASK_LEAD"];

/** Whether a field of this name is among those that are withheld. */
export function isWithheld(of: readonly Masked[], field: string): boolean {
  return readFragment(withheldFragment, of).some((item) => item.field === field);
}

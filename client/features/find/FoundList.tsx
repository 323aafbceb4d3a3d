import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { FoundListFragment } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { useWords } from "../words/useWords";

const foundFragment = graphql(`
  fragment FoundList on Found {
    case {
      id
      reference
      familyName
    }
    found {
      person {
        id
        name
      }
      reference
      bornOn
    }
    match {
      kind
      reference
      name
      address
      identifier
    }
  }
`);

/** Who was found, in which family, and by what. */
export function FoundList({ results: masked }: { results: FragmentType<typeof foundFragment>[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const results = readFragment(foundFragment, masked);
  return (
    <ol className="govuk-list tl-found">
      {results.map(({ case: one, found, match }) => {
        const family = one.familyName ?? t("case.unnamed");
        const who = found ? words.name({ name: found.person.name, reference: found.reference }) : family;
        return (
          <li key={`${one.id} ${found?.person.id ?? ""}`}>
            <Link className="govuk-link govuk-!-font-weight-bold" to={`/cases/${one.id}`}>
              {words.capital(who)}
              <span className="govuk-visually-hidden">, {one.reference}</span>
            </Link>
            <div className="tl-home__reference">
              {[
                found?.bornOn ? t("find.born", { date: formatDate(found.bornOn) }) : null,
                found ? family : null,
                one.reference,
              ]
                .filter(Boolean)
                .join(", ")}
            </div>
            <div>{t(`find.by.${match.kind}`, { value: valueOf(match) })}</div>
          </li>
        );
      })}
    </ol>
  );
}

const valueOf = ({ reference, name, address, identifier }: FoundListFragment["match"]) =>
  reference ?? name ?? address ?? identifier ?? "";

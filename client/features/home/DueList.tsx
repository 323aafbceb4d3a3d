import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { useWords } from "../words/useWords";
import { DueLink } from "./DueLink";

const dueListFragment = graphql(`
  fragment DueList on Home {
    due {
      id
      ...DueLink
      case {
        id
        reference
        familyName
      }
      about {
        id
        name
      }
    }
    moreDue
  }
`);

/** What is due in any of the viewer's families, the most pressing first. */
export function DueList({ of }: { of: FragmentType<typeof dueListFragment> }) {
  const { t } = useTranslation();
  const { due, moreDue } = readFragment(dueListFragment, of);
  const words = useWords();
  return (
    <section aria-labelledby="due">
      <h2 className="govuk-heading-m" id="due">
        {t("home.whatIsDue")}
      </h2>
      {due.length === 0 ? (
        <p className="govuk-body">{t("home.noDue")}</p>
      ) : (
        <ul className="govuk-list tl-home__due">
          {due.map((one) => (
            <li key={one.id}>
              <DueLink of={one} />
              <div className="tl-home__reference">
                {one.case.familyName ?? t("case.unnamed")}, {one.case.reference}
                {one.about?.name ? `, ${words.small(t("task.about", { who: one.about.name }))}` : null}
              </div>
            </li>
          ))}
        </ul>
      )}
      {moreDue ? (
        <p className="govuk-body">
          {t("home.dueBelow")}{" "}
          <Link className="govuk-link" to="/cases?due=DUE">
            {t("home.showDue")}
          </Link>
        </p>
      ) : null}
    </section>
  );
}

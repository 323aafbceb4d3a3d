import type { ReactNode } from "react";
import { Link } from "react-router";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { useTranslation } from "../../messages/useTranslation";
import { useWords } from "../words/useWords";

const peopleFragment = graphql(`
  fragment DirectoryPeople on Found {
    found {
      person {
        id
        name
      }
      reference
      bornOn
    }
  }
`);

/** The people of a search, each once in whatever families they are, with the way to who works with them. */
export function DirectoryPeople({
  results: masked,
  nobody,
}: {
  results: FragmentType<typeof peopleFragment>[];
  nobody: ReactNode;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const found = readFragment(peopleFragment, masked).flatMap((one) => one.found ?? []);
  const people = [...new Map(found.map((one) => [one.person.id, one])).values()];
  if (people.length === 0) return nobody;
  return (
    <ol className="govuk-list tl-found">
      {people.map(({ person, reference, bornOn }) => (
        <li key={person.id}>
          <Link className="govuk-link govuk-!-font-weight-bold" to={`/directory/${person.id}`}>
            {words.capital(words.name({ name: person.name, reference }))}
          </Link>
          <div className="tl-home__reference">
            {[bornOn ? t("find.born", { date: formatDate(bornOn) }) : null, reference]
              .filter(Boolean)
              .join(", ")}
          </div>
        </li>
      ))}
    </ol>
  );
}

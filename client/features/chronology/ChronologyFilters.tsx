import type { FormEvent } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { Button } from "../../components/Button";
import { Select } from "../../components/Select";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { inOrder } from "../words/sensitivity";
import { useWords } from "../words/useWords";
import { FILTERS } from "./chronologyChoice";

const choicesFragment = graphql(`
  fragment ChronologyFilters on ChronologyChoices {
    people {
      id
      name
    }
    agencies {
      id
      name
    }
    categories
  }
`);

/** Narrows the chronology to a person, an agency or a kind of information: only what the viewer sees there is offered. */
export function ChronologyFilters({
  of,
  address,
  onChoose,
}: {
  of: FragmentType<typeof choicesFragment>;
  address: URLSearchParams;
  onChoose: (choice: URLSearchParams) => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const { people, agencies, categories } = readFragment(choicesFragment, of);
  const chosen = FILTERS.some((name) => address.has(name));
  if (!chosen && people.length + agencies.length + categories.length < 4) return null;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const said = [...new FormData(event.currentTarget)].filter(([, value]) => value !== "");
    onChoose(new URLSearchParams(said as [string, string][]));
  }

  return (
    <search aria-label={t("chronology.filters")}>
      {/* The key puts the address's own choice back into the boxes after going back. */}
      <form className="tl-filters" onSubmit={submit} key={address.toString()}>
        <Select
          id="event-person"
          name="person"
          label={t("chronology.person")}
          defaultValue={address.get("person") ?? ""}
          options={[
            { value: "", label: t("chronology.anybody") },
            ...people.map((person) => ({ value: person.id, label: words.capital(words.name(person)) })),
          ]}
        />
        <Select
          id="event-agency"
          name="agency"
          label={t("chronology.agency")}
          defaultValue={address.get("agency") ?? ""}
          options={[
            { value: "", label: t("chronology.anyAgency") },
            ...agencies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          id="event-category"
          name="category"
          label={t("chronology.category")}
          defaultValue={address.get("category") ?? ""}
          options={[
            { value: "", label: t("chronology.anyKind") },
            ...inOrder(categories).map((category) => ({
              value: category,
              label: words.capital(words.category(category)),
            })),
          ]}
        />
        <Button type="submit">{t("chronology.show")}</Button>
        {chosen ? (
          <Link className="govuk-link" to="?">
            {t("chronology.showAll")}
          </Link>
        ) : null}
      </form>
    </search>
  );
}

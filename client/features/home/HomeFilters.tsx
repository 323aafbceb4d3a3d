import type { FormEvent } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { Select } from "../../components/Select";
import { useWords } from "../words/useWords";
import { bands, dues, type HomeChoice, parts, sorts, statuses } from "./homeChoice";

/** What to list and in which order. Takes effect when the button is pressed. */
export function HomeFilters({
  choice,
  supervisees,
  onChoose,
}: {
  choice: HomeChoice;
  supervisees: readonly { id: string; name: string }[];
  onChoose: (choice: URLSearchParams) => void;
}) {
  const { t } = useTranslation();
  const words = useWords();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = [...new FormData(event.currentTarget)].filter(([, value]) => value !== "") as [
      string,
      string,
    ][];
    onChoose(new URLSearchParams(chosen));
  }

  const select = (
    name: keyof HomeChoice,
    label: string,
    all: string | null,
    options: { value: string; label: string }[],
  ) => (
    <Select
      id={name}
      name={name}
      label={label}
      defaultValue={choice[name]}
      options={[...(all === null ? [] : [{ value: "", label: all }]), ...options]}
    />
  );

  return (
    // The key puts the address's own choice back into the boxes after going back.
    <search aria-label={t("home.filters")}>
      <form
        className="tl-filters"
        onSubmit={submit}
        key={JSON.stringify([choice, supervisees.map(({ id }) => id)])}
      >
        {select(
          "status",
          t("home.status"),
          t("home.any"),
          statuses.map((value) => ({ value, label: words.status(value) })),
        )}
        {select(
          "band",
          t("home.band"),
          t("home.any"),
          bands.map((value) => ({ value, label: t("home.bandOf", { band: value }) })),
        )}
        {select(
          "role",
          t("home.role"),
          t("home.anyRole"),
          parts.map((value) => ({ value, label: t(`home.roles.${value}`) })),
        )}
        {supervisees.length > 0
          ? select(
              "by",
              t("home.by"),
              t("home.anybody"),
              supervisees.map(({ id, name }) => ({ value: id, label: name })),
            )
          : null}
        {select("changed", t("home.changes"), t("home.any"), [
          { value: "yes", label: t("home.changedOnly") },
        ])}
        {select(
          "due",
          t("home.due"),
          t("home.any"),
          dues.map((value) => ({ value, label: t(`home.dues.${value}`) })),
        )}
        {select(
          "sort",
          t("home.sort"),
          null,
          sorts.map((value) => ({ value, label: t(`home.sorts.${value}`) })),
        )}
        <Button type="submit">{t("home.show")}</Button>
      </form>
    </search>
  );
}

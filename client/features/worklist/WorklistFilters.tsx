import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Select } from "../../components/Select";
import { useWords } from "../words/useWords";
import { type WorklistChoice, bands, roles, sorts, statuses } from "./worklistChoice";

/** What to list and in which order. Takes effect when the button is pressed. */
export function WorklistFilters({
  choice,
  onChoose,
}: {
  choice: WorklistChoice;
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

  return (
    // The key puts the address's own choice back into the boxes after going back.
    <search aria-label={t("worklist.filters")}>
      <form className="tl-filters" onSubmit={submit} key={JSON.stringify(choice)}>
        <Select
          id="status"
          name="status"
          label={t("worklist.status")}
          defaultValue={choice.status}
          options={[
            { value: "", label: t("worklist.any") },
            ...statuses.map((value) => ({ value, label: words.status(value) })),
          ]}
        />
        <Select
          id="band"
          name="band"
          label={t("worklist.band")}
          defaultValue={choice.band}
          options={[
            { value: "", label: t("worklist.any") },
            ...bands.map((value) => ({ value, label: t("worklist.bandOf", { band: value }) })),
          ]}
        />
        <Select
          id="role"
          name="role"
          label={t("worklist.role")}
          defaultValue={choice.role}
          options={[
            { value: "", label: t("worklist.anyRole") },
            ...roles.map((value) => ({ value, label: t(`worklist.roles.${value}`) })),
          ]}
        />
        <Select
          id="sort"
          name="sort"
          label={t("worklist.sort")}
          defaultValue={choice.sort}
          options={sorts.map((value) => ({ value, label: t(`worklist.sorts.${value}`) }))}
        />
        <Button type="submit">{t("worklist.show")}</Button>
      </form>
    </search>
  );
}

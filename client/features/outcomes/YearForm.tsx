import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { useSearchParams } from "react-router";
import { Button } from "../../components/Button";
import { Select } from "../../components/Select";
import { today } from "../family/age";

const YEARS = 6;

/** The year in the address; null where there is none. */
export function useYear(): number | null {
  const [address] = useSearchParams();
  const asked = Number(address.get("year"));
  return Number.isInteger(asked) && asked > 2000 ? asked : null;
}

/** Chooses the financial year in which a cohort was first measured. */
export function YearForm({ year }: { year: number }) {
  const { t } = useTranslation();
  const [, setAddress] = useSearchParams();
  const [chosen, setChosen] = useState(String(year));
  const now = Number(today().slice(0, 4)) - (today().slice(5) < "04-01" ? 1 : 0);
  const years = Array.from({ length: YEARS }, (_, n) => now - n);
  const all = years.includes(year) ? years : [...years, year];
  function submit(event: FormEvent) {
    event.preventDefault();
    setAddress({ year: chosen });
  }
  return (
    <form onSubmit={submit}>
      <Select
        id="year"
        label={t("cohorts.year")}
        options={all.map((one) => ({
          value: String(one),
          label: t("cohorts.yearName", { from: one, to: one + 1 }),
        }))}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      />
      <Button type="submit">{t("cohorts.show")}</Button>
    </form>
  );
}

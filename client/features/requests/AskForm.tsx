import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Radios } from "../../components/Radios";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import type { Category } from "../../graphql/generated/graphql";
import { useWords } from "../words/useWords";

export interface Asked {
  category: Category;
  reason: string;
  urgent: boolean;
}

/** The least that somebody says of why they ask; the server holds them to it. In characters. */
const REASON_LEAST = 10;
/** How many kinds are still read one by one. */
const MANY = 10;

/** What is asked for, why, and whether it can wait. */
export function AskForm({
  categories,
  busy,
  onChange,
  onAsk,
}: {
  categories: readonly Category[];
  busy: boolean;
  onChange: (isBegun: boolean) => void;
  onAsk: (asked: Asked) => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const [category, setCategory] = useState(categories.length === 1 ? categories[0] : undefined);
  const [reason, setReason] = useState("");
  const [urgent, setUrgent] = useState<"no" | "yes">("no");
  const [errors, setErrors] = useState<FieldError[]>([]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const faults: FieldError[] = [];
    if (!category) faults.push({ id: "category", text: t("request.missing.category") });
    if (reason.trim().length < REASON_LEAST) faults.push({ id: "reason", text: t("request.missing.reason") });
    setErrors(faults);
    if (category && faults.length === 0) onAsk({ category, reason: reason.trim(), urgent: urgent === "yes" });
  }

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      {categories.length > MANY ? (
        <Select
          id="category"
          label={t("request.ask.category")}
          hint={category ? words.categoryMeaning(category) : undefined}
          error={errorOf(errors, "category")}
          options={[
            { value: "", label: t("form.choose") },
            ...categories.map((value) => ({ value, label: words.capital(words.category(value)) })),
          ]}
          value={category ?? ""}
          onChange={(event) => setCategory(categories.find((one) => one === event.target.value))}
        />
      ) : categories.length > 1 ? (
        <Radios
          id="category"
          label={t("request.ask.category")}
          error={errorOf(errors, "category")}
          options={categories.map((value) => ({
            value,
            label: words.capital(words.category(value)),
            hint: words.categoryMeaning(value),
          }))}
          value={category}
          onChange={setCategory}
        />
      ) : null}
      <TextArea
        id="reason"
        label={t("request.ask.reason")}
        hint={t("request.ask.reasonHint")}
        error={errorOf(errors, "reason")}
        maxLength={2000}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value);
          onChange(event.target.value.trim() !== "");
        }}
      />
      <Radios
        id="urgent"
        label={t("request.ask.urgent")}
        hint={t("request.ask.urgentHint")}
        options={[
          { value: "no", label: t("request.ask.canWait") },
          { value: "yes", label: t("request.ask.cannotWait") },
        ]}
        value={urgent}
        onChange={setUrgent}
      />
      <Button type="submit" busy={busy}>
        {t("request.ask.send")}
      </Button>
    </form>
  );
}

import { useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Checkboxes } from "../../components/Checkboxes";
import { DateInput } from "../../components/DateInput";
import { type DateParts, datePartsOf, isEmptyDate, isoDate, noDate } from "../../components/dateParts";
import type { FieldProps } from "../../components/Field";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { TextInput } from "../../components/TextInput";
import { useWords } from "../words/useWords";
import { useAssessment } from "./AssessmentContext";
import { useQuestionForm } from "./QuestionForm";
import { TableInput } from "./TableInput";

type InputProps = FieldProps & { value: string; onValue: (value: string) => void; onBlur?: () => void };

/** Where an answer is given, as its question is answered: in sentences unless its template says otherwise. */
export function AnswerInput(props: InputProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { people } = useAssessment();
  const form = useQuestionForm();
  const { value, onValue, onBlur, ...frame } = props;
  const typed = {
    ...frame,
    value,
    onBlur,
    onChange: ({ target }: { target: { value: string } }) => onValue(target.value),
  };
  const options = (form?.options ?? []).map(({ key, label }) => ({ value: key, label }));
  const choice = (list: { value: string; label: string }[]) => (
    <Select {...typed} options={[{ value: "", label: t("assessment.choose") }, ...list]} />
  );
  switch (form?.type) {
    case "TEXT":
      return <TextInput {...typed} />;
    case "CHOICE":
      return choice(options);
    case "MANY":
      return (
        <Checkboxes
          {...frame}
          options={options}
          values={value === "" ? [] : value.split(",")}
          onChange={(values) => onValue(values.join(","))}
        />
      );
    case "YES_NO_UNKNOWN":
      return choice(
        (["YES", "NO", "UNKNOWN"] as const).map((one) => ({ value: one, label: t(`assessment.is.${one}`) })),
      );
    case "PERSON":
      return choice(people.map((person) => ({ value: person.id, label: words.capital(words.name(person)) })));
    case "SCALE":
      return choice(
        stepsOf(form).map((step) => ({
          value: String(step),
          label: [step, ...meaning(form, step)].join(" – "),
        })),
      );
    case "NUMBER":
      return (
        <TextInput
          {...typed}
          hint={form.unit ?? undefined}
          inputMode="decimal"
          className="govuk-input--width-10"
        />
      );
    case "DATE":
      return <DayInput {...frame} value={value} onValue={onValue} />;
    case "TABLE":
      return <TableInput {...props} columns={form.options} />;
    default:
      return <TextArea {...typed} />;
  }
}

interface Scale {
  from?: number | null;
  to?: number | null;
  fromLabel?: string | null;
  toLabel?: string | null;
}

const stepsOf = ({ from, to }: Scale): number[] =>
  Array.from({ length: (to ?? 0) - (from ?? 0) + 1 }, (_, index) => (from ?? 0) + index);

const meaning = ({ from, to, fromLabel, toLabel }: Scale, step: number): string[] =>
  [step === from ? fromLabel : step === to ? toLabel : null].filter((label) => label != null);

/** A day in three boxes; until they are a day, what stands in them is no answer that the server would take. */
function DayInput({ value, onValue, ...frame }: Omit<InputProps, "onBlur">) {
  const [parts, setParts] = useState(() => typedParts(value));
  return (
    <DateInput
      {...frame}
      value={parts}
      onChange={(next) => {
        setParts(next);
        onValue(isoDate(next) ?? (isEmptyDate(next) ? "" : [next.day, next.month, next.year].join("/")));
      }}
    />
  );
}

/** The boxes again as they were typed: a day that is not finished is kept with a stroke between its parts. */
function typedParts(value: string): DateParts {
  if (value === "") return noDate;
  if (!value.includes("/")) return datePartsOf(value);
  const [day = "", month = "", year = ""] = value.split("/");
  return { day, month, year };
}

import { useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { FieldGroup, type FieldProps } from "../../components/Field";
import { TextInput } from "../../components/TextInput";
import { rowsOf, tableAnswer } from "./tableAnswer";

/** Rows of text, one input a column; the first input carries the field's id. */
export function TableInput({
  id,
  value,
  onValue,
  onBlur,
  columns,
  ...frame
}: FieldProps & {
  value: string;
  onValue: (value: string) => void;
  onBlur?: () => void;
  columns: readonly { key: string; label: string }[];
}) {
  const { t } = useTranslation();
  const [rows, setRows] = useState(() => rowsOf(value) ?? [{}]);
  const put = (next: Record<string, string>[]) => {
    setRows(next);
    onValue(tableAnswer(next));
  };
  return (
    <FieldGroup id={id} {...frame}>
      {rows.map((row, index) => (
        <fieldset key={index} className="govuk-fieldset">
          <legend className="govuk-fieldset__legend">{t("assessment.row", { number: index + 1 })}</legend>
          {columns.map((column, place) => (
            <TextInput
              key={column.key}
              id={index === 0 && place === 0 ? id : `${id}-${index}-${column.key}`}
              label={column.label}
              value={row[column.key] ?? ""}
              onBlur={onBlur}
              onChange={({ target }) =>
                put(rows.map((one, at) => (at === index ? { ...one, [column.key]: target.value } : one)))
              }
            />
          ))}
        </fieldset>
      ))}
      <Button look="quiet" onClick={() => setRows([...rows, {}])}>
        {t("assessment.addRow")}
      </Button>
    </FieldGroup>
  );
}

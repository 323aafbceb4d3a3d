import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { Details } from "../../components/Details";
import { TextInput } from "../../components/TextInput";
import type { PossibleDuplicatesQuery } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { RecordCard } from "./RecordCard";

export type Found = PossibleDuplicatesQuery["possibleDuplicates"][number];

/** Two records that may be of one person, and what can be done about them. */
export function DuplicateCard({
  found: { id, foundAt, records },
  busy,
  compare,
  onDifferent,
}: {
  found: Found;
  busy: boolean;
  compare: ReactNode;
  onDifferent: (reason: string) => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string>();

  function submit(event: FormEvent) {
    event.preventDefault();
    const missing = reason.trim() === "" ? t("duplicates.reasonMissing") : undefined;
    setError(missing);
    if (!missing) onDifferent(reason.trim());
  }

  return (
    <article className="tl-card">
      <p className="govuk-body-s">{t("duplicates.foundOn", { date: formatDate(foundAt) })}</p>
      <div className="tl-two">
        {records.map((record) => (
          <RecordCard key={record.person.id} record={record} />
        ))}
      </div>
      <p className="govuk-body">{compare}</p>
      <Details summary={t("duplicates.different")}>
        <form onSubmit={submit} noValidate>
          <TextInput
            id={`reason-${id}`}
            label={t("duplicates.reason")}
            error={error}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button type="submit" look="secondary" busy={busy}>
            {t("duplicates.settle")}
          </Button>
        </form>
      </Details>
    </article>
  );
}

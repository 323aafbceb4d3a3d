import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { DateInput } from "../../components/DateInput";
import { isoDate, noDate } from "../../components/dateParts";
import { Details } from "../../components/Details";
import { graphql } from "../../graphql/generated";
import { FailureNote } from "../failure/FailureNote";

const endDocument = graphql(`
  mutation EndRelationship($input: EndRelationshipInput!) {
    endRelationship(input: $input) {
      caseId
    }
  }
`);

const undoDocument = graphql(`
  mutation UndoRelationship($input: UndoRelationshipInput!) {
    undoRelationship(input: $input) {
      caseId
    }
  }
`);

interface Props {
  caseId: string;
  id: string;
  /** How the two are related, in words. */
  sentence: string;
  canEnd: boolean;
  canTakeBack: boolean;
  onDone: (what: "ended" | "undone") => void;
}

/** How two people are related, with its end, and the way back where it was a slip. */
export function RelationshipItem({ caseId, id, sentence, canEnd, canTakeBack, onDone }: Props) {
  const { t } = useTranslation();
  const [{ fetching, error }, undo] = useMutation(undoDocument);
  const of = <span className="govuk-visually-hidden">: {sentence}</span>;

  async function takeBack() {
    const { data } = await undo({ input: { caseId, relationshipId: id } });
    if (data) onDone("undone");
  }

  return (
    <li className="tl-card">
      <p className="govuk-body">{sentence}</p>
      {error ? <FailureNote error={error} /> : null}
      {canTakeBack ? (
        <Button look="secondary" busy={fetching} onClick={() => void takeBack()}>
          {t("related.undo")}
          {of}
        </Button>
      ) : null}
      {canEnd ? (
        <Details
          summary={
            <>
              {t("related.end")}
              {of}
            </>
          }
        >
          <EndForm caseId={caseId} id={id} onDone={() => onDone("ended")} />
        </Details>
      ) : null}
    </li>
  );
}

function EndForm({ caseId, id, onDone }: { caseId: string; id: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [until, setUntil] = useState(noDate);
  const [missing, setMissing] = useState(false);
  const [{ fetching, error }, end] = useMutation(endDocument);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const day = isoDate(until);
    setMissing(!day);
    if (!day) return;
    const { data } = await end({ input: { caseId, relationshipId: id, until: day } });
    if (data) onDone();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {error ? <FailureNote error={error} /> : null}
      <DateInput
        id={`until-${id}`}
        label={t("related.until")}
        error={missing ? t("related.missing.until") : undefined}
        value={until}
        onChange={setUntil}
      />
      <Button type="submit" look="secondary" busy={fetching}>
        {t("related.endNow")}
      </Button>
    </form>
  );
}

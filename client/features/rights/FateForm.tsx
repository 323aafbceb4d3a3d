import { type FormEvent, useState } from "react";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Radios } from "../../components/Radios";
import { TextArea } from "../../components/TextArea";
import type {
  RightsChoiceKind,
  RightsGround,
  RightsItemFragment,
  RightsOthers,
} from "../../graphql/generated/graphql";
import { useTranslation } from "../../messages/useTranslation";
import { FailureNote } from "../failure/FailureNote";
import { chooseDocument } from "./chooseDocument";

/** What is done with one thing that a request is about: erased, restricted, put right or kept, and by what rule. */
export function FateForm({
  requestId,
  item,
  grounds,
  onDone,
}: {
  requestId: string;
  item: Pick<RightsItemFragment, "hash" | "speaksOfOthers"> & { id: string };
  grounds: { code: RightsGround; choice: RightsChoiceKind; rule: string }[];
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [{ fetching, error }, send] = useMutation(chooseDocument);
  const [ground, setGround] = useState<RightsGround>();
  const [others, setOthers] = useState<RightsOthers>();
  const [note, setNote] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const choice = grounds.find(({ code }) => code === ground)?.choice;
  const asksOthers = choice === "ERASE" && item.speaksOfOthers;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const faults: FieldError[] = [
      ...(choice ? [] : [{ id: "ground", text: t("rights.missing.choice") }]),
      ...(asksOthers && !others ? [{ id: "others", text: t("rights.fate.missingOthers") }] : []),
      ...(choice === "RECTIFY" && note.trim().length < 3
        ? [{ id: "note", text: t("rights.fate.missingNote") }]
        : []),
    ];
    setErrors(faults);
    if (!choice || faults.length > 0) return;
    const input = {
      requestId,
      items: [{ id: item.id, hash: item.hash }],
      choice,
      ground: ground!,
      others: asksOthers ? others! : null,
      note: note.trim() || null,
    };
    if ((await send({ input })).data) onDone();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      {error ? <FailureNote error={error} /> : null}
      <Radios
        id="ground"
        label={t("rights.choiceLabel")}
        error={errorOf(errors, "ground")}
        options={grounds.map(({ code, choice: does, rule }) => ({
          value: code,
          label: t("rights.fate.option", {
            does: t(`rights.choice.${does}`),
            because: t(`rights.ground.${code}`),
          }),
          hint: rule,
        }))}
        value={ground}
        onChange={setGround}
      />
      {asksOthers ? (
        <Radios
          id="others"
          label={t("rights.fate.othersLabel")}
          error={errorOf(errors, "others")}
          options={(["AGREED", "REASONABLE"] as const).map((value) => ({
            value,
            label: t(`rights.fate.others.${value}`),
          }))}
          value={others}
          onChange={setOthers}
        />
      ) : null}
      <TextArea
        id="note"
        label={t(choice === "RECTIFY" ? "rights.fate.noteRectify" : "rights.fate.note")}
        error={errorOf(errors, "note")}
        rows={3}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button type="submit" busy={fetching}>
        {t("rights.fate.save")}
      </Button>
    </form>
  );
}

import type { Transaction } from "../database/transaction.js";
import type { AgencyForm } from "../model/AgencyForm.js";
import type { ExternalForm } from "../model/template/overlap.js";

/** Every form that can be filled from an assessment, by title: reference data, the same for everybody. */
export async function loadForms({ rows }: Transaction): Promise<AgencyForm[]> {
  const found = await rows<Omit<AgencyForm, "questions"> & Pick<ExternalForm, "questions">>(
    "select id, title, owner, questions from external_form order by title, id",
  );
  return found.map(({ questions, ...form }) => ({
    ...form,
    questions: questions.map(({ key, text, asks }) => ({ key, text, asks: asks ?? null })),
  }));
}

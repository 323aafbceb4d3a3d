import type { Transaction } from "../database/transaction.js";
import { type Framework, rangeOf } from "../model/outcomes/Framework.js";
import type { OutcomeFramework, OutcomeIndicator } from "../model/outcomes/OutcomeFramework.js";
import type { MeasureKind } from "../model/outcomes/OutcomeMeasure.js";
import type { Id } from "../sharing/facts.js";
import type { Row } from "./rows.js";

export interface MeasureRow extends Row {
  case_id: Id;
  framework_id: string;
  framework_version: number;
  indicator_key: string;
  kind: MeasureKind;
  measured_on: string;
  value: number;
  note: string | null;
}

/** What was measured in these cases and not taken back, as far as the wall lets it through: indicator by indicator, the earliest first. */
export const loadMeasures = ({ rows }: Transaction, caseIds: readonly Id[]): Promise<MeasureRow[]> =>
  rows<MeasureRow>(
    `select m.id, m.case_id, m.category, m.agency_id, m.marks, m.subjects, m.mentioned, m.framework_id, m.framework_version, m.indicator_key, m.kind,
       m.measured_on::text, m.value, m.note
     from outcome_measure m
     join outcome_indicator i on i.framework_id = m.framework_id and i.framework_version = m.framework_version and i.key = m.indicator_key
     where m.case_id = any ($1) and m.taken_back_at is null
     order by i.position, m.indicator_key, m.framework_id, m.framework_version, m.subjects, m.measured_on, m.kind, m.id`,
    [caseIds],
  );

// A published version never changes: it is read once in the life of the process.
const known = new Map<string, OutcomeFramework>();

/** The version in which outcomes are measured now. @throws Error where none is published. */
export async function getCurrentFramework(transaction: Transaction): Promise<OutcomeFramework> {
  const [found] = await transaction.rows<{ id: string; version: number }>(
    "select id, version from outcome_framework order by published_at desc, version desc, id limit 1",
  );
  if (!found) throw new Error("No outcome framework is published");
  return getFramework(transaction, found.id, found.version);
}

/** A published version. @throws Error where there is none. */
export async function getFramework(
  { rows }: Transaction,
  id: string,
  version: number,
): Promise<OutcomeFramework> {
  const key = `${id} ${version}`;
  let framework = known.get(key);
  if (!framework) {
    const [found] = await rows<{ document: Framework }>(
      "select document from outcome_framework where id = $1 and version = $2",
      [id, version],
    );
    if (!found) throw new Error(`There is no outcome framework ${key}`);
    framework = arrange(found.document);
    known.set(key, framework);
  }
  return framework;
}

const arrange = ({ id, version, title, source, outcomes }: Framework): OutcomeFramework => ({
  id,
  version,
  title,
  source,
  indicators: outcomes.flatMap(({ title: outcome, indicators }) =>
    indicators.map((indicator): OutcomeIndicator => {
      const [minimum, maximum] = rangeOf(indicator);
      const { steps = [], unit = null } = indicator;
      return { ...indicator, outcome, steps, unit, minimum, maximum };
    }),
  ),
});

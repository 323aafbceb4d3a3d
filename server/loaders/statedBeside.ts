import type { StatedKind } from "../model/ValueStatement.js";
import type { Id } from "../sharing/facts.js";

/** What somebody says beside a value, as its row brings it. */
export interface Stated {
  person: Id;
  text: string;
  writtenAt: string;
}

/** SQL for what people say beside a row of this kind, as JSON, the earliest first, from an alias of its table. */
export const statedBeside = (kind: StatedKind, alias: string) =>
  `coalesce((select json_agg(json_build_object('person', s.person_id, 'text', s.text, 'writtenAt', s.written_at) order by s.written_at, s.id)
    from value_statement s where s.partnership_id = ${alias}.partnership_id and s.case_id = ${alias}.case_id and s.item_id = ${alias}.id and s.kind = '${kind}'), '[]'::json)`;

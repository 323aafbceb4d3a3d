/** What a person can put a statement beside: the table of its rows, and which of them can be open to a family at all. */
export const STATED: Readonly<Record<string, { table: string; open: string }>> = {
  ANSWER: { table: "answer", open: "v.contributed_at is not null" },
  EVENT: { table: "chronology_event", open: "true" },
  ACTION: { table: "plan_action", open: "true" },
  CIRCUMSTANCE: { table: "circumstance", open: "v.taken_back_at is null" },
};

/** What a statement has from the value beside which it stands. */
export const INHERITED = ["category", "subjects", "mentioned", "marks"];

const told = (row: string) => `(${INHERITED.map((column) => `${row}.${column}`).join(", ")})`;

/** The trigger by which what is said beside a row stays of the same kind, about the same people and as protected as the row. */
export const takesAlong = (kind: keyof typeof STATED) =>
  `create trigger takes_statements after update of ${INHERITED.join(", ")} on ${STATED[kind]!.table} for each row
        when (${told("old")} is distinct from ${told("new")}) execute function door.take_statements('${kind}');`;

/**
 * The few patterns that every table's row security is made of, as SQL text. A table, its row security, policies,
 * grants and comment stand in one migration; these functions only keep the wording the same everywhere.
 */

const forced = (table: string) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy maintain on ${table} to tellonce_owner
    using (current_setting('tellonce.maintenance', true) = 'on') with check (current_setting('tellonce.maintenance', true) = 'on');
  grant select on ${table} to tellonce_door;
  create policy door_reads on ${table} for select to tellonce_door using (true);`;

/** A reference table: the same for everybody, changed by migrations and maintenance only. */
export const reference = (table: string, comment: string) => `${forced(table)}
  grant select on ${table} to tellonce_api, tellonce_auditor;
  create policy read on ${table} for select to tellonce_api, tellonce_auditor using (true);
  comment on table ${table} is '${comment}';`;

/** A table of the partnership's own frame (agencies, practitioners): readable by whoever signed in to this partnership. */
export const scoped = (table: string, comment: string) => `${forced(table)}
  grant select on ${table} to tellonce_api;
  create policy read on ${table} for select to tellonce_api using (partnership_id = wall.partnership());
  comment on table ${table} is '${comment}';`;

/** A table that the api role never reads itself: only the door does. */
export const doorOnly = (table: string, comment: string) => `${forced(table)}
  comment on table ${table} is '${comment}';`;

const within = {
  case: "case_id = any (wall.cases())",
  person: "person_id = any (wall.people())",
};

/**
 * A governed row: one category, one case (or one person), one contributing agency. Readable where the wall opens the
 * category (from others, or one's own agency's), and \`also\` holds; writable where it opens the category for writing, before and after.
 */
export const governed = (
  table: string,
  scope: keyof typeof within,
  comment: string,
  writes: "insert" | "insert, update" | "" = "",
  also = "true",
) => `${forced(table)}
  grant select on ${table} to tellonce_api;
  create policy read on ${table} for select to tellonce_api
    using (partnership_id = wall.partnership() and ${within[scope]} and wall.opens(category, agency_id)${also === "true" ? "" : ` and (${also})`});
  ${writes && `grant ${writes} on ${table} to tellonce_api;`}
  ${writes && `create policy add on ${table} for insert to tellonce_api with check (${writable(scope)});`}
  ${writes.includes("update") ? `create policy change on ${table} for update to tellonce_api using (${writable(scope)}) with check (${writable(scope)});` : ""}
  comment on table ${table} is '${comment}';`;

/**
 * The frame of a case: readable by whoever may know of the case, whatever its category; what it tells of a person is
 * decided field by field above. Written like any governed row.
 */
export const caseFrame = (table: string, comment: string) =>
  governed(table, "case", comment, "insert").replace(" and wall.opens(category, agency_id)", "");

const writable = (scope: keyof typeof within) =>
  `partnership_id = wall.partnership() and ${within[scope]} and agency_id = wall.agency() and wall.writes(category)`;

/** The columns that make a row a bitemporal fact: when it was recorded and, when ended or superseded, retired. */
export const factColumns = `
    recorded_at timestamptz not null default now(),
    recorded_by uuid,
    recorded_epoch bigint not null,
    retired_at timestamptz,
    retired_by uuid,
    retired_how text,
    retired_note text,
    retired_epoch bigint,
    check ((retired_epoch is null) = (retired_at is null))`;

/**
 * A fact: each change moves the epoch of what it concerns (\`partnership\`, or the cases found through the
 * columns named), in the same transaction; a fact is never changed, only retired, once.
 */
export const fact = (
  table: string,
  ...concerns: (
    "partnership" | "case_id" | "person_id" | "persons" | "linked_id" | "unborn_of" | "household_id"
  )[]
) => `
  create trigger stamp before insert or update or delete on ${table}
    for each row execute function door.stamp_fact(${concerns.map((concern) => `'${concern}'`).join(", ")});`;

/**
 * Lets the api role record facts of this kind for cases or people in the wall, in its own agency's name, and retire them.
 * \`names\` is asked of a new fact only: whom it may name.
 */
export const recordable = (table: string, check: string, names = "true") => `
  grant insert on ${table} to tellonce_api;
  grant update (retired_at, retired_by, retired_how, retired_note) on ${table} to tellonce_api;
  create policy add on ${table} for insert to tellonce_api with check (partnership_id = wall.partnership() and ${check} and ${names});
  create policy change on ${table} for update to tellonce_api
    using (partnership_id = wall.partnership() and ${check}) with check (partnership_id = wall.partnership() and ${check});`;

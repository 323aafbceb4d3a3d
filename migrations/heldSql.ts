import { HELD, KIND_BITS } from "./heldColumns.js";

/** The columns that name several people at once; every other names one. */
const OF_MANY = ["subjects", "mentioned", "persons", "people_there", "people_away", "about"];
const BY = { PERSON: "person_id", PERSONS: "persons", SUBJECTS: "subjects" };
/** Whom a row speaks of. Who said something, or was there, is not spoken of by it. */
const SPOKEN_OF = [
  "subjects",
  "mentioned",
  "persons",
  "person_id",
  "other_id",
  "giver_person_id",
  "holder_person_id",
];

/**
 * All that an agency holds about some people, as one statement: a part for each table, so that it is planned once for a session
 * and not anew for each table and person. It reads the variables ours, people, cases, keeper, sealed and hidden_marks of its function.
 */
export const heldOf = (): string => eachTable(heldIn);

/** Those of some people whom any row of an agency's names, sealed or not: reads ours, people, cases and kept. */
export const holdersOf = (): string =>
  eachTable(
    (table) => `
          select n.id from ${table} t cross join lateral unnest(${idsIn(namedIn(table))}) n (id)
          where ${isHeld(table, "case when n.id = any (kept) then ours end")} and n.id = any (people)`,
  ).replaceAll("union all", "union");

const eachTable = (part: (table: string) => string) =>
  Object.keys(HELD).toSorted().map(part).join("\n          union all");

/** Whether a table has a column of this name. */
const has = (table: string, column: string) =>
  `${HELD[table]!.given} ${HELD[table]!.plumbing}`.split(" ").includes(column);

/** The columns by which a row is found to be about somebody. */
const namedIn = (table: string) =>
  [BY[HELD[table]!.by], ...(HELD[table]!.also ?? "").split(" "), "mentioned"].filter((column) =>
    has(table, column),
  );

/** The ids in these columns, as one array. */
const idsIn = (columns: string[]) =>
  columns.map((one) => (OF_MANY.includes(one) ? `coalesce(t.${one}, '{}')` : `array[t.${one}]`)).join(" || ");

/** The condition that a row is about one of the people and the agency's own to answer for: each controller answers for its own part. */
function isHeld(table: string, keeper: string): string {
  // By the case where there is one: whoever has many cases has indexes by them, and none by each person who is named.
  const caseId = table === "case_record" ? "t.id" : has(table, "case_id") ? "t.case_id" : null;
  const named = namedIn(table).map((one) =>
    OF_MANY.includes(one) ? `t.${one} && people` : `t.${one} = any (people)`,
  );
  const agency = ["agency_id", "decided_by", "recorded_by"]
    .filter((column) => has(table, column))
    .map(agencyBy);
  return `t.partnership_id = the_partnership and ${caseId ? `${caseId} = any (cases) and ` : ""}(${named.join(" or ")})
            and coalesce(${[...agency, keeper].join(", ")}) = ours`;
}

const agencyBy = (column: string) =>
  column === "agency_id"
    ? "t.agency_id"
    : `(select a.agency_id from ${column === "decided_by" ? "practitioner" : "account"} a where a.partnership_id = t.partnership_id and a.id = t.${column})`;

/** What of a table is given. What speaks of somebody who is sealed from the officer is for one who may know of them. */
function heldIn(table: string): string {
  const { kind, given } = HELD[table]!;
  const ofCase = has(table, "case_id");
  const bit = [...(has(table, "category") ? ["t.category"] : []), ...(kind ? [KIND_BITS[kind]] : [])].join(
    ", ",
  );
  const columns = given.split(" ").map((column) => `'${column}', t.${column}`);
  return `
          select '${table}.' || t.id, '${table}', f.bit, ours, f.others <> '{}', ${ofCase ? "t.case_id" : "null::uuid"}, f.content
          from ${table} t
          cross join lateral (
            select coalesce(${bit})::smallint as bit,
              array(select distinct o from unnest(${idsIn(SPOKEN_OF.filter((column) => has(table, column)))}) o where o <> all (people)) as others,
              (select jsonb_object_agg(k.key, k.value order by k.key) from jsonb_each(jsonb_build_object(${columns.join(", ")})) k
                where k.value not in ('null', '[]', '""')) as content
            offset 0) f
          where ${isHeld(table, "keeper")}
            and f.content is not null${has(table, "marks") ? " and not coalesce(t.marks && hidden_marks, false)" : ""}
            and not exists (select from jsonb_array_elements(sealed) e
              where (e ->> 'personId')::uuid = any (people || array(select s.same_id from door.same_people(the_partnership, f.others) s))
                ${ofCase ? "and (t.case_id is null or (e ->> 'caseId')::uuid = t.case_id) " : ""}and (e ->> 'categories')::integer & (1 << f.bit) <> 0)`;
}

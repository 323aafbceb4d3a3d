/** A seeded fault in the database: in one function of the door these words, which stand there once, are replaced; or a statement is run. */
export type SqlMutant = { name: string } & (
  { of: string; words: string; by: string } | { statement: string }
);

const partnership = "partnership_id = wall.partnership()";
const opens = "wall.opens(category, agency_id)";

/** Each opens something that is not shown. The first three are tried within `npm test`. */
export const SQL_MUTANTS: readonly SqlMutant[] = [
  reads("answer", "takes every category", `${partnership} and case_id = any (wall.cases())`),
  one("a refusal is overheard", "consented", "coalesce(bit_or(h.no &", "coalesce(bit_or(0 &"),
  one("a decision not to share is overlooked", "walls", "filter (where not d.share)", "filter (where false)"),

  reads("chronology_event", "forgets the case", `${partnership} and ${opens}`),
  reads("person_name", "forgets the person", `${partnership} and ${opens}`),
  reads("person_address", "forgets the partnership", `person_id = any (wall.people()) and ${opens}`),
  reads(
    "plan_action",
    "takes any condition for all",
    `${partnership} or case_id = any (wall.cases()) or ${opens}`,
  ),
  reads("assessment", "forgets the case", partnership),
  reads("kinship", "asks nothing", "true"),
  reads(
    "consent",
    "takes what is one's own for open from others",
    `${partnership} and person_id = any (wall.people()) and (((wall.others() | wall.own()) >> category) & 1) = 1`,
  ),
  run("row security is off", "alter table need_band disable row level security"),
  run(
    "the wall opens every category of one's own agency",
    `create or replace function wall.opens(category smallint, agency uuid) returns boolean language sql stable parallel safe
      return ((wall.others() >> category) & 1) = 1 or agency = wall.agency()`,
  ),
  run(
    "the wall does not ask whose row it is",
    `create or replace function wall.opens(category smallint, agency uuid) returns boolean language sql stable parallel safe
      return (((wall.others() | wall.own()) >> category) & 1) = 1`,
  ),

  one("a weak sign-in is strong enough for any purpose", "take_seat", "p.assurance <= the_assurance", "true"),
  one("sensitive categories need no second factor", "take_seat", "the_assurance >= 2 or", "true or"),
  one(
    "a supervisor may more than the supervised",
    "take_seat",
    "over_others & strong & one.mask",
    "over_others & strong",
  ),
  one("any agency's relationship is everybody's", "relations", "i.agency_id = seat.agency_id and", ""),
  one("an ended relationship counts", "relations", "door.live(i.from_at, i.until_at, the_at)", "true"),
  one("a retired relationship counts", "relations", "i.retired_epoch is null and", ""),
  one(
    "a practitioner reads their own record",
    "excluded",
    "if seat.person_id is not null then",
    "if false then",
  ),
  one(
    "an exclusion from a person is skipped",
    "excluded",
    "if cardinality(people) > 0 then",
    "if false then",
  ),
  one("a grant that names nobody of the case opens it", "near", "and p.person_id = any (g.persons)", ""),
  one("an ended grant opens", "near", "door.live(g.from_at, g.until_at, the_at) and g.case_id", "g.case_id"),
  one("a case's seal is skipped", "members", "where s.case_id = any (cases) and", "where false and"),
  one("a marker against harm is skipped", "members", "m.kind in ('SOURCE', 'HARM')", "m.kind = 'SOURCE'"),
  one("a replaced permit stands", "consented", "filter (where s.id is null)", ""),
  one(
    "authority is not asked today",
    "consented",
    "h.yes & h.scope_then & h.scope_now",
    "h.yes & h.scope_then",
  ),
  one(
    "authority when given is not asked",
    "consented",
    "h.yes & h.scope_then & h.scope_now",
    "h.yes & h.scope_now",
  ),
  one("a provision counts for every purpose", "consented", "the_purpose = any (v.purposes) and", ""),
  one("a provision counts on every day", "consented", "door.on_day(v.from_on, v.until_on, today)", "true"),
  one(
    "a withdrawn consent stands",
    "consented",
    "(c.retired_epoch is null or c.retired_how = 'SUPERSEDED')",
    "true",
  ),
  one("a care order leaves parents' authority", "consented", "p.care_now", "false"),
  one("a decision counts beyond its review", "walls", "today <= d.review_on and", ""),
  one("a decision reaches beyond its gateway", "walls", "d.categories & w.categories", "d.categories"),
  one(
    "a gateway asks for no benefit",
    "walls",
    "case when w.benefits = '{}' then true",
    "case when true then true",
  ),
  one("a case is open for every purpose", "walls", "p.purpose = the_purpose and", ""),
  one("an agreement is for every purpose", "walls", "the_purpose = any (a.purposes) and", ""),
  one("an ended agreement counts", "walls", "door.on_day(a.from_on, a.until_on, today) and", ""),
  one("one's own needs no role", "walls", "a.mask & ~m.kept_back", "~m.kept_back"),
];

function one(name: string, of: string, words: string, by: string): SqlMutant {
  return { name: `in the database, ${name}`, of, words, by };
}

function reads(table: string, how: string, using: string): SqlMutant {
  return run(`reading ${table} ${how}`, `alter policy read on ${table} using (${using})`);
}

function run(name: string, statement: string): SqlMutant {
  return { name: `in the database, ${name}`, statement };
}

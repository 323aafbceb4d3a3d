/** Tables of which every row says whom it is about, and those that know one person. */
const about = [
  "case_record",
  "family_name",
  "need_band",
  "answer",
  "chronology_event",
  "plan_action",
  "involvement",
];
const known = ["person_name", "person_life", "consent", "case_person"];
/** What anybody of the partnership may read. */
const frame = [
  "agency",
  "practitioner",
  "person",
  "assessment",
  "agency_type",
  "account",
  "consent_provision",
];

const RULED = (subjects: string) => `
  agency_id = (select current_setting('bench.agency', true)::uuid) or not exists (
    select from unnest(${subjects}) s (id)
    where coalesce((select bench.mask_of(s.id)) >> category & 1, 0) = 0)`;

/**
 * Row security as the author of a PostGraphile application writes it: each row asks a stable function for the consents of
 * whom it is about.
 */
export const walled = [
  `create function bench.mask_of(the_person uuid) returns integer language sql stable security definer set search_path = pg_catalog, public as $$
     select coalesce(bit_or(p.categories) filter (where p.permit), 0) & ~coalesce(bit_or(p.categories) filter (where not p.permit), 0)
     from consent c join consent_provision p on p.partnership_id = c.partnership_id and p.person_id = c.person_id and p.consent_id = c.id
     where c.partnership_id = current_setting('bench.partnership')::uuid and c.person_id = the_person and c.retired_epoch is null
       and current_setting('bench.purpose') = any (p.purposes) and current_setting('bench.agency')::uuid = any (p.agencies)
       and p.from_on <= current_date and (p.until_on is null or p.until_on >= current_date) $$`,
  "grant usage on schema bench to bench_walled",
  "grant execute on function bench.mask_of to bench_walled",
  ...[...about.map((table) => [table, "subjects"]), ...known.map((table) => [table, "array[person_id]"])].map(
    ([table, subjects]) =>
      `create policy bench_walled on ${table} for select to bench_walled using (
         partnership_id = (select current_setting('bench.partnership', true)::uuid) and (${RULED(subjects!)}))`,
  ),
  ...frame
    .filter((table) => table !== "agency_type")
    .map(
      (table) =>
        `create policy bench_walled on ${table} for select to bench_walled using (
           partnership_id = (select current_setting('bench.partnership', true)::uuid))`,
    ),
];

import { doorOnly } from "./sql.js";
import { ALL, current } from "./wallSql.js";

/** A table that the door alone reads and writes; `changes`: the columns that it may change afterwards. */
export const kept = (table: string, comment: string, changes = "") => `${doorOnly(table, comment)}
      grant insert${changes && `, update (${changes})`} on ${table} to tellonce_door;
      create policy door_adds on ${table} for insert to tellonce_door with check (true);
      ${changes && `create policy door_changes on ${table} for update to tellonce_door using (true) with check (true);`}`;

/** The people, under all their ids, whose cases do not exist for an officer: those from whom they are excluded, and themselves. */
export const hiddenPeople = `array(
          select s.same_id from door.same_people(the_partnership, array(
            select e.person_id from exclusion e
            where e.partnership_id = the_partnership and e.account_id = the_account and e.person_id is not null
              and e.retired_epoch is null and door.live(e.from_at, e.until_at, now())
            union
            select a.person_id from account a where a.partnership_id = the_partnership and a.id = the_account and a.person_id is not null)) s)`;

/** The condition that a seal, not on a single value, makes what it covers ABSENT for the officer now. */
const hides = `s.mark is null and s.existence = 'ABSENT' and s.retired_epoch is null
            and door.live(s.from_at, s.until_at, now()) and not (the_account = any (s.accounts))`;

/** What is sealed of these cases, or of somebody in them under any of their ids, so that it does not exist for the officer: by case and person, as a mask. Their ids are looked up once, and not for every seal that there is. */
export const sealedIn = (cases: string) => `
          select i.case_id, i.person_id, bit_or(s.categories) as mask
          from (
            select i.case_id, i.person_id, o.same_id
            from case_person i cross join lateral (select p.same_id from door.same_people(the_partnership, array[i.person_id]) p) o
            where i.partnership_id = the_partnership and i.case_id ${cases} offset 0) i
          join seal s on s.partnership_id = the_partnership and (s.case_id is null or s.case_id = i.case_id) and (s.person_id is null or s.person_id = i.same_id)
          where ${hides}
          group by 1, 2`;

/** The condition that a case is not sealed whole, so that it exists for the officer. */
export const unsealed = (caseId: string) => `not exists (
            select from seal s where s.partnership_id = the_partnership and s.case_id = ${caseId} and s.person_id is null
              and ${hides} having bit_or(s.categories) & ${ALL} = ${ALL})`;

/** The condition that whoever has this seat is the lead professional of the case, or of the team from the lead's own agency. */
export const besideTheLead = `exists (
          select from involvement mine
          join involvement lead on lead.partnership_id = mine.partnership_id and lead.case_id = mine.case_id and lead.kind = 'LEAD'
            and lead.agency_id = mine.agency_id and lead.retired_epoch is null and door.live(lead.from_at, lead.until_at, now())
          where ${current("mine")} and mine.case_id = the_case and mine.practitioner_id = seat.practitioner_id and mine.agency_id = seat.agency_id
            and door.live(mine.from_at, mine.until_at, now()))`;

/** Closes functions of the schema door: those of its own are for the door alone, doors for the api role; doors and triggers get the door's powers. */
export const close = ({
  own = [],
  doors = [],
  triggers = [],
}: {
  own?: string[];
  doors?: string[];
  triggers?: string[];
}) =>
  [
    ...[...own, ...doors, ...triggers].map((name) => `revoke all on function door.${name} from public;`),
    ...own.map((name) => `grant execute on function door.${name} to tellonce_door;`),
    ...doors.map((name) => `grant execute on function door.${name} to tellonce_api;`),
    ...[...doors, ...triggers].map((name) => `alter function door.${name} owner to tellonce_door;`),
  ].join("\n");

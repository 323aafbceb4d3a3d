import { doorOnly } from "./sql.js";

/** A table that the door alone reads and writes; `changes`: the columns that it may change afterwards. */
export const kept = (table: string, comment: string, changes = "") => `${doorOnly(table, comment)}
      grant insert${changes && `, update (${changes})`} on ${table} to tellonce_door;
      create policy door_adds on ${table} for insert to tellonce_door with check (true);
      ${changes && `create policy door_changes on ${table} for update to tellonce_door using (true) with check (true);`}`;

/** The condition that a seal, not on a single value, makes what it covers ABSENT for the officer now. */
export const hides = (
  row: string,
) => `${row}.mark is null and ${row}.existence = 'ABSENT' and ${row}.retired_epoch is null
            and door.live(${row}.from_at, ${row}.until_at, now()) and not (the_account = any (${row}.accounts))`;

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

import type { Facts, Instant } from "../../../server/sharing/facts.js";
import type { OneInstant } from "../oneInstant.js";
import type { Wall } from "./decided.js";

export interface Behind {
  facts: Facts;
  wall: (Wall & { writable: number; people: string[] }) | null;
}

/** What the door works from and what it works out, at a time that is given instead of the clock's. */
export async function behindTheDoor(
  { client, scenario }: OneInstant,
  at: Instant,
  viewer: string,
  purpose: string | null,
  { assurance = 2, case: name = scenario.namesOf("case")[0]! } = {},
): Promise<Behind> {
  await client.query("set local role tellonce_door");
  const then = `(timestamptz 'epoch' + ${at} * interval '1 microsecond')`;
  const { rows } = await client.query<Behind>(
    `select door.facts($1, $2, array[$3]::uuid[], ${then}) as facts,
       (select json_build_object('others', others, 'own', own, 'writable', writable, 'people', people)
        from door.walls($1, $2, door.take_seat($1, $2, $4, $5::smallint, ${then}), $4, array[$3]::uuid[], ${then})) as wall`,
    [scenario.partnershipId, scenario.ids.account(viewer), scenario.ids.case(name), purpose, assurance],
  );
  await client.query("set local role tellonce_api");
  return rows[0]!;
}

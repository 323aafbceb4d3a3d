import { addHome, type Home, livesAt } from "../addPerson.js";
import type { Making } from "../Making.js";
import { streets, towns } from "../words/places.js";
import type { Household } from "./Household.js";

/** Adds a home somewhere in the town with this postcode area. */
export function inventHome(making: Making, area: string): Home {
  const { random } = making;
  const flat = random.chance(0.25) ? `Flat ${random.whole(1, 24)}, ` : "";
  const letter = () => random.pick([..."ABDEFGHJLNPQRSTUWXYZ"]);
  const town = towns.find(({ postcode }) => postcode === area)!.name;
  return addHome(
    making,
    `${flat}${random.whole(1, 160)} ${random.pick(streets)}, ${town}`,
    `${area} ${random.whole(1, 9)}${letter()}${letter()}`,
  );
}

/** Adds where everybody lives, and where the household lived before. */
export function addHomes(
  making: Making,
  { home, carers, elsewhere, children, grandparent }: Household,
): void {
  const { random } = making;
  const since = -random.whole(60, 2200);
  const before = random.chance(0.55) ? inventHome(making, random.pick(towns).postcode) : null;
  const start = since - random.whole(300, 1500);
  for (const person of [...carers, ...children]) {
    const birth = person.bornOn === null ? 0 : -making.frame.calendar.daysSince(person.bornOn);
    livesAt(making, person, home, Math.max(since, birth));
    if (before && birth < since - 1) livesAt(making, person, before, Math.max(start, birth), since - 1);
  }
  const alone = [elsewhere, grandparent].filter((person) => person !== null);
  for (const person of alone) {
    const died = person.diedOn === null ? null : -making.frame.calendar.daysSince(person.diedOn);
    livesAt(
      making,
      person,
      inventHome(making, random.pick(towns).postcode),
      (died ?? 0) - random.whole(400, 3000),
      died,
    );
  }
}

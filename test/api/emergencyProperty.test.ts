import { afterAll, beforeAll, expect, it } from "vitest";
import { CATEGORIES } from "../../server/sharing/categories.js";
import { CASE } from "../support/documents.js";
import { emergencyAllows } from "../support/emergencyAllows.js";
import { type House, startHouse } from "../support/house.js";
import { northshire, withFamily } from "../support/northshire.js";
import { daysAgo, hoursAgo, type Scenario } from "../support/scenario.js";

const VIEWERS = [
  "doctor",
  "constable",
  "duty",
  "worker",
  "confirmed",
  "ended",
  "teacher",
  "cousin",
  "nobody",
];
const PEOPLE = ["kim", "mum", "dad", "lee"];
const textOf = (person: string, category: string, n = 0) => `${person} of ${category} number ${n}.`;

/** Every category of every person, some of it sealed or marked in every way; and grants of every kind. */
function world(): Scenario {
  let s = withFamily(northshire())
    .practitioner("duty", { at: "council", role: "DUTY_WORKER" })
    .practitioner("confirmed", { at: "practice", role: "HEALTH_PRACTITIONER" })
    .practitioner("ended", { at: "practice", role: "HEALTH_PRACTITIONER" })
    .practitioner("cousin", { at: "practice", role: "HEALTH_PRACTITIONER" })
    .practitioner("nobody", { at: "practice", role: "HEALTH_PRACTITIONER" })
    .excludes("cousin", { person: "dad" });
  for (const person of PEOPLE)
    for (const { code } of CATEGORIES)
      s = s.value(person, code, { called: textOf(person, code), by: "worker", text: textOf(person, code) });
  const marked = (n: number) => {
    const text = textOf("kim", "EDUCATION", n);
    s = s.value("kim", "EDUCATION", { called: text, by: "worker", text });
    return text;
  };
  s = s
    .seals({ value: marked(1) })
    .seals({ value: marked(2), emergency: true })
    .seals({ value: marked(3), openTo: ["doctor"] })
    .seals({ person: "mum", categories: ["FINANCE"], existence: "WITHHELD" })
    .seals({ person: "mum", categories: ["HOUSING"], emergency: true })
    .seals({ person: "lee", categories: ["PARENTING"], until: daysAgo(1) })
    .protects("HARM", { value: marked(4) })
    .protects("SOURCE", { value: marked(5), emergency: true })
    .protects("HARM", { people: ["dad"], categories: ["OFFENCE"], openToAgencies: ["police"] })
    .emergency("doctor", { people: ["kim", "mum"] })
    .emergency("constable", { people: PEOPLE })
    .emergency("duty", { people: PEOPLE, confirmedBy: "worker" })
    .emergency("worker", { people: ["dad"] })
    .emergency("confirmed", { people: PEOPLE, confirmedBy: "doctor" })
    .emergency("ended", { people: PEOPLE, from: hoursAgo(5), until: hoursAgo(1) })
    .emergency("teacher", { people: PEOPLE })
    .emergency("cousin", { people: PEOPLE, confirmedBy: "doctor" });
  return s;
}

let house: House;
beforeAll(async () => {
  house = await startHouse(world());
});
afterAll(() => house?.stop());

it.each(VIEWERS)(
  "property 6 over HTTP: %s sees by emergency access exactly what its rules let through",
  async (who) => {
    const { text, data } = await house.ask(who, "EMERGENCY", CASE, { id: house.world.ids.case("case") });
    const at = Date.now() * 1000;
    const facts = house.world.facts(who, ["case"], at);
    const values = house.world.namesOf("value").filter((name) => / number \d\.$/.test(name));
    expect(values).toHaveLength(PEOPLE.length * CATEGORIES.length + 5);
    const allowed = values.filter((name) =>
      emergencyAllows(house.world.request(who, "EMERGENCY"), house.world.target(name), facts, at),
    );
    expect(values.filter((name) => text.includes(name))).toEqual(allowed);
    const opens = ["doctor", "constable", "duty", "worker", "confirmed"].includes(who);
    expect(allowed.length > 0).toBe(opens);
    // A grant does not make a role see what it may not: of the teacher's everything is withheld.
    expect(data.case !== null).toBe(opens || who === "teacher");
  },
);

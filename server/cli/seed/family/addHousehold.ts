import { addPerson, type Sex } from "../addPerson.js";
import type { Making } from "../Making.js";
import { heritages } from "../words/heritages.js";
import { towns } from "../words/places.js";
import { type Thread, type ThreadPlan, threads } from "../words/threads.js";
import { addDetails } from "./addDetails.js";
import { addHomes, inventHome } from "./addHomes.js";
import { addKinship } from "./addKinship.js";
import type { Household } from "./Household.js";
import type { Plan } from "./Plan.js";

/** Invents a family that suits the plan, and adds its people, homes and all that is known of them. */
export function addHousehold(making: Making, plan: Plan): Household {
  const {
    random,
    frame: { calendar },
  } = making;
  const heritage =
    heritages[plan.threads.includes("status") ? random.pick(withStatus) : random.weighted(shares)]!;
  const surname = random.pick(heritage.surnames);
  const childAges = chooseAges(making, plan);
  const eldest = Math.max(...childAges);
  const left = plan.threads.includes("abuse");
  const kind = random.weighted({
    couple: left ? 0 : 42,
    mother: 36,
    father: left ? 0 : 6,
    separated: 10,
    grandmother: left ? 0 : 6,
  });
  const born = (age: number) => calendar.birthday(age, -random.whole(25, 340));
  const adult = (sex: Sex, age: number, family = surname) =>
    addPerson(making, {
      given: random.pick(sex === "FEMALE" ? heritage.women : heritage.men),
      family,
      sex,
      bornOn: born(age),
    });
  const motherAge = Math.max(19, Math.min(50, eldest + random.whole(18, 33)));
  const other = random.chance(0.35) ? random.pick(heritage.surnames) : surname;
  const carers =
    kind === "couple"
      ? [adult("FEMALE", motherAge), adult("MALE", motherAge + random.whole(-3, 7), other)]
      : kind === "father"
        ? [adult("MALE", motherAge + 3)]
        : kind === "grandmother"
          ? [adult("FEMALE", Math.max(45, eldest + random.whole(42, 54)))]
          : [adult("FEMALE", motherAge)];
  const elsewhere = kind === "separated" ? adult("MALE", motherAge + random.whole(-2, 6), other) : null;
  const given = new Set<string>();
  const children = childAges.map((age) => {
    const sex: Sex = random.chance(0.5) ? "FEMALE" : "MALE";
    let name: string;
    do name = random.pick(sex === "FEMALE" ? heritage.girls : heritage.boys);
    while (given.has(name) && given.size < 5);
    given.add(name);
    return addPerson(making, {
      given: name,
      family: surname,
      sex,
      bornOn: age === 18 ? calendar.birthday(18, -random.whole(5, 60)) : born(age),
    });
  });
  const mother = carers.find(({ sex, age }) => sex === "FEMALE" && age < 46);
  const room = () => carers.length + children.length + (elsewhere ? 1 : 0) < LARGEST;
  const unborn =
    plan.threads.includes("baby") && mother && room()
      ? addPerson(making, {
          given: "",
          family: surname,
          sex: "NOT_KNOWN",
          expectedOn: calendar.day(random.whole(20, 190)),
          unbornOf: mother,
        })
      : null;
  const grandparent =
    room() && !unborn && (plan.threads.includes("bereavement") || random.chance(0.08))
      ? addPerson(making, {
          given: random.pick(heritage.women),
          family: surname,
          sex: "FEMALE",
          bornOn: born(random.whole(62, 84)),
          ...(plan.threads.includes("bereavement") ? { diedOn: calendar.day(-random.whole(40, 500)) } : {}),
        })
      : null;
  const town = random.pick(towns);
  const household: Household = {
    home: inventHome(making, town.postcode),
    heritage,
    surname,
    carers,
    elsewhere,
    children,
    unborn,
    grandparent,
    town: town.name,
    religion: random.pick(heritage.religions),
    carerIs: kind === "grandmother" || kind === "father" ? kind : "mother",
    gp: plan.personas.has("gp") || random.chance(0.5) ? "riverside" : "foundry",
    primary: random.chance(0.5) ? "primary" : "marshLane",
  };
  addKinship(making, household);
  addHomes(making, household);
  addDetails(making, household, plan);
  return household;
}

const LARGEST = 7;
const shares = Object.fromEntries(Object.entries(heritages).map(([key, { share }]) => [key, share]));
const withStatus = Object.keys(heritages).filter((key) => heritages[key]!.mayHaveStatus);

function agesOf(thread: Thread): (readonly [number, number])[] {
  const plan: ThreadPlan = threads[thread];
  return plan.ages ? [plan.ages] : [];
}

/** Ages that suit the threads: somebody must be of an age to miss school, or to learn to talk. */
function chooseAges({ random }: Making, plan: Plan): number[] {
  const count = Number(random.weighted({ 1: 28, 2: 36, 3: 22, 4: 10, 5: 4 }));
  const wanted = plan.threads.flatMap((thread) => agesOf(thread));
  if (plan.secondSchoolAge) wanted.unshift([11, 16]);
  const ages = new Set<number>();
  for (const [least, most] of wanted) {
    if (ages.size >= Math.max(count, 1)) break;
    if (![...ages].some((age) => age >= least && age <= most)) ages.add(random.whole(least, most));
  }
  if (random.chance(0.06)) ages.add(18);
  while (ages.size < count) ages.add(random.whole(0, 17));
  return [...ages].toSorted((a, b) => b - a);
}

import { addPerson, type Home, type Person } from "../addPerson.js";
import type { Making } from "../Making.js";
import type { Family } from "./Family.js";
import { addFamilyAccount, castAtWork } from "./castAtWork.js";
import { addDetails, addHomes, addKinship } from "./circumstances.js";

/** Everybody in the story of the Carters, in their family and at work. */
export interface Cast extends Family {
  refuge: Home;
  /** Leanne's own account. */
  leanneAccount: string;
  work: ReturnType<typeof castAtWork>;
}

/** Adds the people, where they lived, and how they are related. */
export function addCast(making: Making): Cast {
  const { birthday, day } = making.frame.calendar;
  const someone = (given: string, family: string, sex: Person["sex"], bornOn: string, more = {}) =>
    addPerson(making, { given, family, sex, bornOn, ...more });
  const leanne = someone("Leanne", "Carter", "FEMALE", birthday(37, -140));
  const sean = someone("Sean", "Doyle", "MALE", birthday(39, -75));
  const wayne = someone("Wayne", "Bishop", "MALE", birthday(41, -30), { diedOn: day(-3010) });
  const kiera = someone("Kiera", "Carter", "FEMALE", birthday(18, -20));
  const jayden = someone("Jayden", "Carter", "MALE", birthday(15, -130));
  const ellie = someone("Ellie", "Carter", "FEMALE", birthday(12, -95));
  const mia = someone("Mia", "Carter-Doyle", "FEMALE", birthday(6, -60));
  const roy = someone("Roy", "Carter", "MALE", birthday(68, -200));
  const family: Family = { leanne, sean, wayne, kiera, jayden, ellie, mia, roy };
  const refuge = addHomes(making, family);
  addDetails(making, family);
  addKinship(making, family);
  const leanneAccount = addFamilyAccount(making, "parent", leanne);
  addFamilyAccount(making, "teenager", jayden);
  return { ...family, refuge, leanneAccount, work: castAtWork(making, sean) };
}

import { ALL, CATEGORIES, type Category, type Mask, maskOf } from "../../../server/sharing/categories.js";
import type { Id } from "../../../server/sharing/facts.js";
import type { Calendar } from "./Calendar.js";
import type { Dice } from "./Dice.js";

export const AGENCIES = {
  council: "CHILDRENS_SERVICES",
  school: "SCHOOL",
  practice: "GP",
  police: "POLICE",
} as const;
export const AGENCY_IDS: readonly Id[] = Object.keys(AGENCIES);
export const BENEFITS = ["JSA", "ESA", "OTHER"];
/** In no list of agencies, or of people. */
export const NOBODY = "nobody";

export const PEOPLE: readonly Id[] = ["mum", "dad", "kim", "kim again", "gran", "bump", "worker's own"];
/** The numbers that seals and markers set on single values; nothing bears the last. */
export const MARKS = { seals: [1, 2], markers: [3, 4], gone: 99 };

/** What one world is about: few categories and purposes, so that its rules meet. */
export class Setting {
  readonly dice: Dice;
  readonly calendar: Calendar;
  readonly categories: readonly Category[];
  readonly purposes: readonly string[];

  constructor(dice: Dice, calendar: Calendar) {
    this.dice = dice;
    this.calendar = calendar;
    this.categories = [
      dice.one(["EDUCATION", "HOUSING", "CONTACT", "IDENTITY"] as const),
      dice.one(["HEALTH_PHYSICAL", "SUBSTANCE_USE", "DOMESTIC_ABUSE"] as const),
      ...dice.times(3, () => dice.one(CATEGORIES).code),
    ];
    this.purposes = [
      dice.one(["EARLY_HELP", "EARLY_HELP", "SERVICE_DELIVERY", "EVALUATION"]),
      dice.one(["SAFEGUARDING_ENQUIRY", "SAFEGUARDING_ENQUIRY", "STATUTORY_ASSESSMENT", "STATUTORY_GATEWAY"]),
      "EMERGENCY",
    ];
  }

  /** Mostly everything, else some of what this world is about. */
  mask(everything = 0.6): Mask {
    return this.dice.chance(everything) ? ALL : maskOf(...this.dice.some(this.categories, 0.6));
  }

  /** Mostly every purpose of this world, else some. */
  purposesNamed(every = 0.75): string[] {
    return this.dice.chance(every) ? [...this.purposes] : this.dice.some(this.purposes);
  }

  /** Mostly all of them, else some. */
  most<T>(all: readonly T[], every = 0.7): T[] {
    return this.dice.chance(every) ? [...all] : this.dice.some(all, 0.6);
  }

  /** None, mostly, else one or two. */
  few<T>(likely: number, make: (index: number) => T): T[] {
    return this.dice.chance(likely) ? this.dice.times(1 + this.dice.below(2), make) : [];
  }
}

import type { Person } from "../addPerson.js";
import type { Making } from "../Making.js";
import { nurseries } from "../words/places.js";
import type { Household } from "./Household.js";
import { schoolOf, yearOf } from "./schooling.js";

/** What to put for each `{word}` of a phrase about this child (the eldest, where it is about none) and the first carer. */
export function wordsFor(
  { random, frame: { calendar, agencies } }: Making,
  home: Household,
  child: Person | undefined,
): Record<string, string> {
  const { carers, children, heritage, town, primary } = home;
  const parent = carers[0]!;
  const about = child ?? children[0]!;
  const sibling = children.find((other) => other !== about);
  const school = schoolOf(about, primary);
  const names = children.map(({ given }) => given);
  const girl = about.sex === "FEMALE";
  const woman = parent.sex === "FEMALE";
  return {
    child: about.given,
    ...(girl
      ? { he: "she", him: "her", his: "her", He: "She", His: "Her", himself: "herself" }
      : { he: "he", him: "him", his: "his", He: "He", His: "His", himself: "himself" }),
    parent: parent.given,
    ...(woman
      ? { phe: "she", Phe: "She", pher: "her", Pher: "Her", pherself: "herself" }
      : { phe: "he", Phe: "He", pher: "his", Pher: "His", pherself: "himself" }),
    sibling: sibling === undefined ? "cousin" : sibling.sex === "FEMALE" ? "sister" : "brother",
    children: names.length === 1 ? names[0]! : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`,
    count: numbers[carers.length + children.length] ?? "several",
    town,
    school: school ? agencies[school].name : "school",
    year: yearOf(about),
    nursery: nurseries[parent.number % nurseries.length]!,
    month: calendar.month(-random.whole(60, 400)),
    ethnicity: heritage.ethnicity,
    language: heritage.languages[0]!,
    languages: heritage.languages.join(" and "),
  };
}

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight"];

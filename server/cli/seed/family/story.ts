import { Assessment } from "../Assessment.js";
import { addAction, addEvent } from "../addToCase.js";
import type { Person } from "../addPerson.js";
import type { Case } from "../Case.js";
import { questionsOf, type TemplateQuestion } from "../loadTemplate.js";
import { actions as actionBank } from "../words/actions.js";
import { development } from "../words/answers/development.js";
import { environment } from "../words/answers/environment.js";
import { parents } from "../words/answers/parents.js";
import { events as eventBank } from "../words/events.js";
import { fill, type Phrase, readPhrases } from "../words/readPhrases.js";
import { nurseries } from "../words/places.js";
import { type Household, schoolOf, yearOf } from "./Household.js";
import type { Plan } from "./Plan.js";
import type { Team } from "./Team.js";

const answers = byKey(readPhrases(development + parents + environment));
const events = readPhrases(eventBank);
const actions = byKey(readPhrases(actionBank));

/** Tells one family's story: the single assessment, the chronology, the plan. */
export class Story {
  readonly #of: Case;
  readonly #home: Household;
  readonly #team: Team;
  readonly #plan: Plan;

  constructor(of: Case, home: Household, team: Team, plan: Plan) {
    this.#of = of;
    this.#home = home;
    this.#team = team;
    this.#plan = plan;
  }

  addAssessment(): void {
    const { making, opened, ended } = this.#of;
    const { random, template } = making;
    const until = ended ?? -1;
    const signed = random.chance(0.5) && until - opened > 60 ? { practitioner: this.#team.lead, day: opened + 45 } : undefined;
    const assessment = new Assessment(this.#of, this.#home.children, Math.min(opened + 5, until), signed);
    for (const question of questionsOf(template))
      for (const [child, phrase] of this.#chooseAnswers(question)) {
        const by = this.#team.find(phrase.by, child)!;
        const written = random.whole(Math.min(opened + 3, until), until);
        const [subjects, saidBy] = this.#whoseAnswer(question, phrase, child);
        assessment.answer({
          question: question.key, by, subjects, written, value: this.#tell(phrase, child),
          ...(phrase.category ? { category: phrase.category } : {}),
          ...(saidBy ? { saidBy, saidAs: saidBy === child ? `${saidBy.given}, aged ${saidBy.age}` : `${saidBy.given}, ${saidBy.sex === "FEMALE" ? "mother" : "father"}` } : {}),
          ...(random.chance(0.08) && written > opened + 20 ? { before: { value: "To be asked at the next visit.", written: opened + 3 } } : {}),
          ...(random.chance(0.02) ? { draft: true } : {}),
        });
      }
  }

  addEvents(): void {
    const { making: { random }, opened, ended } = this.#of;
    const wanted = this.#plan.status === "REFERRED" ? random.whole(10, 14) : random.whole(10, random.chance(0.1) ? 60 : 30);
    const until = ended ?? -1;
    const candidates: [Person | undefined, Phrase][] = events.flatMap((phrase) =>
      (phrase.key === "parent" ? [undefined] : this.#home.children).flatMap((child) => (this.#fits(phrase, child) ? [[child, phrase] as [Person | undefined, Phrase]] : [])),
    );
    const chosen = random.sample(candidates, wanted);
    // What is ordinary happens again; a diagnosis does not.
    const ordinary = candidates.filter(([, { thread }]) => thread === null);
    while (chosen.length < wanted && ordinary.length > 0) chosen.push(random.pick(ordinary));
    // Told in the order of the bank, so that a first appointment does not come after the tenth.
    chosen.sort((a, b) => events.indexOf(a[1]) - events.indexOf(b[1]));
    const start = opened - random.whole(30, 500);
    for (const [i, [child, phrase]] of chosen.entries()) {
      const [title, detail] = this.#tell(phrase, child).split("|");
      // Each kind of event keeps its order over the whole time; kinds run side by side.
      const same = chosen.flatMap((other, j) => (other[1].thread === phrase.thread && other[1].key === phrase.key ? [j] : []));
      const place = same.indexOf(i);
      const slot = (until - start) / same.length;
      addEvent(this.#of, {
        day: Math.min(until, Math.floor(start + slot * place + random.next() * slot)), title: title!, by: this.#team.find(phrase.by, child)!,
        ...(detail ? { detail } : {}), category: phrase.category!, subjects: child ? [child] : [this.#home.carers[0]!],
      });
    }
  }

  addActions(): void {
    const { making: { random }, opened, ended } = this.#of;
    if (this.#plan.status === "REFERRED") return;
    const outcomes = actions.get("outcomes")!;
    const candidates = ["child", "parent"].flatMap((key) =>
      (actions.get(key) ?? []).flatMap((phrase) =>
        (key === "parent" ? [undefined] : this.#home.children.slice(0, 2)).flatMap((child) => (this.#fits(phrase, child) ? [[child, phrase] as const] : [])),
      ),
    );
    for (const [child, phrase] of random.sample(candidates, random.whole(3, 8))) {
      const by = this.#team.find(phrase.by, child)!;
      const created = random.whole(opened + 10, Math.max(opened + 10, (ended ?? -2) - 20));
      const due = created + random.whole(21, 150);
      const status = ended !== null ? random.pick(["DONE", "DONE", "DONE", "CANCELLED"] as const) : due < 0 ? random.pick(["DONE", "DONE", "DONE", "NOT_DELIVERED", "UNDER_WAY"] as const) : random.pick(["PLANNED", "UNDER_WAY", "UNDER_WAY"] as const);
      addAction(this.#of, {
        title: this.#tell(phrase, child), status, owner: by.agency, by, category: phrase.category!, subjects: child ? [child] : [this.#home.carers[0]!],
        created, due, ...(status === "DONE" ? { outcome: random.pick(outcomes).text } : {}),
      });
    }
  }

  /** At most one answer a question and child, rather one that belongs to the story than one that fits anybody. */
  #chooseAnswers({ key, about }: TemplateQuestion): [Person | undefined, Phrase][] {
    const { random } = this.#of.making;
    const bank = answers.get(key) ?? [];
    const children: (Person | undefined)[] = about === "CHILD" ? this.#home.children.slice(0, 3) : [this.#home.children[0]];
    const early = this.#plan.status === "REFERRED";
    return children.flatMap((child, i) => {
      const fitting = bank.filter((phrase) => this.#fits(phrase, child));
      const own = fitting.filter(({ thread }) => thread !== null);
      const chosen = own.length > 0 ? own : fitting;
      const likely = (own.length > 0 ? 0.8 : 0.3) * (i === 0 ? 1 : 0.4) * (early ? 0.35 : 1);
      return chosen.length > 0 && random.chance(likely) ? [[child, random.pick(chosen)] as [Person | undefined, Phrase]] : [];
    });
  }

  #fits({ by, thread, ages }: Phrase, child: Person | undefined): boolean {
    if (thread !== null && !this.#plan.threads.includes(thread)) return false;
    if (ages && (!child || child.age < ages[0] || child.age > ages[1])) return false;
    return this.#team.find(by, child) !== undefined;
  }

  /** Whose record an answer is, and who of the family said it. Abuse and harm are told: the teller alone is the subject. */
  #whoseAnswer({ about, kind, key }: TemplateQuestion, { text }: Phrase, child: Person | undefined): [Person[], Person | undefined] {
    const { carers } = this.#home;
    const first = carers[0]!;
    const own = kind === "OWN_WORDS";
    if (about === "CHILD") return [[child ?? first], own ? (key === "progress.parents-words" ? first : child) : undefined];
    const both = carers.length > 1 && key !== "family-history.domestic-abuse" && !own && !text.includes("{parent}") && this.#of.making.random.chance(0.4);
    return [both ? [...carers] : [first], own ? first : undefined];
  }

  #tell({ text }: Phrase, child: Person | undefined): string {
    const { random, frame: { calendar, agencies } } = this.#of.making;
    const { carers, children, heritage, town, primary } = this.#home;
    const parent = carers[0]!;
    const about = child ?? children[0]!;
    const sibling = children.find((other) => other !== about);
    const school = schoolOf(about, primary);
    const names = children.map(({ given }) => given);
    const girl = about.sex === "FEMALE";
    const woman = parent.sex === "FEMALE";
    return fill(text, {
      child: about.given, he: girl ? "she" : "he", him: girl ? "her" : "him", his: girl ? "her" : "his", He: girl ? "She" : "He", His: girl ? "Her" : "His",
      himself: girl ? "herself" : "himself", parent: parent.given, phe: woman ? "she" : "he", Phe: woman ? "She" : "He", pher: woman ? "her" : "his",
      Pher: woman ? "Her" : "His", pherself: woman ? "herself" : "himself", sibling: sibling ? (sibling.sex === "FEMALE" ? "sister" : "brother") : "cousin",
      children: names.length === 1 ? names[0]! : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`, count: numbers[carers.length + children.length] ?? "several",
      town, school: school ? agencies[school].name : "school", year: yearOf(about), nursery: nurseries[parent.number % nurseries.length]!,
      month: calendar.month(-random.whole(60, 400)), ethnicity: heritage.ethnicity, language: heritage.languages[0]!, languages: heritage.languages.join(" and "),
    });
  }
}

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight"];

function byKey(phrases: readonly Phrase[]): Map<string, Phrase[]> {
  const map = new Map<string, Phrase[]>();
  for (const phrase of phrases) map.set(phrase.key, [...(map.get(phrase.key) ?? []), phrase]);
  return map;
}

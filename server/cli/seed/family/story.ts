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
import { type Thread, type ThreadPlan, threads } from "../words/threads.js";
import type { Household } from "./Household.js";
import type { Plan } from "./Plan.js";
import type { Team } from "./Team.js";
import { wordsFor } from "./wordsFor.js";


const groupByKey = (bank: string) => new Map(groupBy(readPhrases(bank), ({ key }) => key).map((group) => [group[0]!.key, group]));
const answers = groupByKey(development + parents + environment);
const events = readPhrases(eventBank);
const actions = groupByKey(actionBank);

/** Tells one family's story: the single assessment, the chronology, the plan. */
export class Story {
  readonly #of: Case;
  readonly #home: Household;
  readonly #team: Team;
  readonly #plan: Plan;
  /** Whose story each thread is, where it is one child's. */
  readonly #owners = new Map<Thread, Person | undefined>();
  /** What has been said: no sentence is said twice of one family. */
  readonly #said = new Set<Phrase>();

  constructor(of: Case, home: Household, team: Team, plan: Plan) {
    this.#of = of;
    this.#home = home;
    this.#team = team;
    this.#plan = plan;
    for (const thread of plan.threads) {
      const { ages }: ThreadPlan = threads[thread];
      if (ages) this.#owners.set(thread, home.children.find(({ age }) => age >= ages[0] && age <= ages[1]));
    }
  }

  addAssessment(): void {
    const { making, opened, ended } = this.#of;
    const { random, template } = making;
    const until = ended ?? -1;
    const signed = random.chance(0.5) && until - opened > 60 ? { practitioner: this.#team.lead, day: opened + 45 } : undefined;
    const assessment = new Assessment(this.#of, this.#of.subjects, Math.min(opened + 5, until), signed);
    for (const question of questionsOf(template))
      for (const [child, phrase] of this.#chooseAnswers(question)) {
        const by = this.#team.find(phrase.by, child)!;
        const written = random.whole(Math.min(opened + 3, until), until);
        const [subjects, saidBy] = this.#whoseAnswer(question, phrase, child);
        assessment.answer({
          question: question.key, by, subjects, written, value: this.#tell(phrase, child),
          ...(phrase.category ? { category: phrase.category } : {}),
          ...(saidBy ? { saidBy, saidAs: saidBy === child ? `${saidBy.given}, aged ${saidBy.age}` : `${saidBy.given}, ${this.#home.carerIs}` } : {}),
          ...(random.chance(0.08) && written > opened + 20 ? { before: { value: "To be asked at the next visit.", written: opened + 3 } } : {}),
          ...(random.chance(0.02) ? { draft: true } : {}),
        });
      }
  }

  addEvents(): void {
    const { making: { random }, opened, ended } = this.#of;
    const early = this.#plan.status === "REFERRED";
    const wanted = early ? random.whole(10, 13) : random.whole(10, random.chance(0.1) ? 60 : 30);
    const fitting = events.flatMap((phrase, place) =>
      (phrase.key.startsWith("parent") ? [undefined] : this.#home.children)
        .filter((child) => this.#fits(phrase, child) && !(early && phrase.by === "lead"))
        .map((child): Happening => ({ child, phrase, place })),
    );
    const chosen = random.sample(fitting.filter(({ phrase }) => !phrase.key.endsWith("often")), Math.ceil(wanted * 0.7));
    const often = fitting.filter(({ phrase }) => phrase.key.endsWith("often"));
    while (chosen.length < wanted) chosen.push(random.pick(often));
    const until = ended ?? -1;
    const before = opened - random.whole(30, 500);
    for (const side of groupBy(chosen, ({ child, phrase }) => `${phrase.thread} ${child?.id} ${phrase.by === "lead"}`)) {
      // What belongs together is told in the order of the bank: a first appointment does not come after the tenth.
      side.sort((a, b) => a.place - b.place);
      const { by, thread } = side[0]!.phrase;
      const start = by === "lead" ? opened : thread === "baby" ? Math.max(before, until - 80) : before;
      const slot = (until - start) / side.length;
      for (const [i, { child, phrase }] of side.entries()) this.#addEvent(phrase, child, Math.min(until, Math.floor(start + slot * (i + random.next()))));
    }
  }

  #addEvent(phrase: Phrase, child: Person | undefined, day: number): void {
    const [title, detail] = this.#tell(phrase, child).split("|");
    addEvent(this.#of, {
      day, title: title!, by: this.#team.find(phrase.by, child)!, ...(detail ? { detail } : {}), category: phrase.category!,
      subjects: child ? [child] : [this.#home.carers[0]!],
    });
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
      if (this.#said.has(phrase)) continue;
      this.#said.add(phrase);
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
      const fitting = bank.filter((phrase) => !this.#said.has(phrase) && this.#fits(phrase, child));
      const own = fitting.filter(({ thread }) => thread !== null);
      const chosen = own.length > 0 ? own : fitting;
      const likely = (own.length > 0 ? 0.75 : 0.25) * (i === 0 ? 1 : 0.4) * (early ? 0.35 : 1);
      return chosen.length > 0 && random.chance(likely) ? [[child, this.#say(random.pick(chosen))] as [Person | undefined, Phrase]] : [];
    });
  }

  #say(phrase: Phrase): Phrase {
    this.#said.add(phrase);
    return phrase;
  }

  #fits({ by, thread, ages, ofMother, ofFaith }: Phrase, child: Person | undefined): boolean {
    if (thread !== null && !this.#plan.threads.includes(thread)) return false;
    if (thread !== null && ages && this.#owners.has(thread) && this.#owners.get(thread) !== child) return false;
    if ((ofMother && this.#home.carerIs !== "mother") || (ofFaith && this.#home.religion === "No religion")) return false;
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
    return fill(text, wordsFor(this.#of.making, this.#home, child));
  }
}

interface Happening {
  child: Person | undefined;
  phrase: Phrase;
  /** Where it stands in the bank. */
  place: number;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}


import { Assessment } from "../Assessment.js";
import type { Person } from "../addPerson.js";
import { groupBy } from "../groupBy.js";
import { questionsOf, type TemplateQuestion } from "../../../model/template/Template.js";
import { development } from "../words/answers/development.js";
import { environment } from "../words/answers/environment.js";
import { parents } from "../words/answers/parents.js";
import { type Phrase, readPhrases } from "../words/readPhrases.js";
import type { Telling } from "./Telling.js";

const answers = groupBy(readPhrases(development + parents + environment), ({ key }) => key);

/** Tells the single assessment, as the team and the family fill it. */
export function tellAssessment(telling: Telling): void {
  const { of, home, team } = telling;
  const { making, opened, ended } = of;
  const { random, template } = making;
  const until = ended ?? -1;
  const signed =
    random.chance(0.5) && until - opened > 60 ? { practitioner: team.lead, day: opened + 45 } : undefined;
  const assessment = new Assessment(of, of.subjects, Math.min(opened + 5, until), signed);
  for (const question of questionsOf(template))
    for (const [child, phrase] of chooseAnswers(telling, question)) {
      const by = telling.teller(phrase, child);
      const written = random.whole(Math.min(opened + 3, until), until);
      const [subjects, saidBy] = whoseAnswer(telling, question, phrase, child);
      assessment.answer({
        question: question.key,
        by,
        subjects,
        written,
        value: telling.tell(phrase, child),
        ...(phrase.category ? { category: phrase.category } : {}),
        ...(saidBy
          ? {
              saidBy,
              saidAs:
                saidBy === child ? `${saidBy.given}, aged ${saidBy.age}` : `${saidBy.given}, ${home.carerIs}`,
            }
          : {}),
        ...(random.chance(0.08) && written > opened + 20
          ? { before: { value: "To be asked at the next visit.", written: opened + 3 } }
          : {}),
        ...(random.chance(0.02) ? { draft: true } : {}),
      });
    }
  if (signed) assessment.sign(signed.practitioner, signed.day, "SIGNED");
}

/** At most one answer a question and child, rather one that belongs to the story than one that fits anybody. */
function chooseAnswers(telling: Telling, { key, about }: TemplateQuestion): [Person | undefined, Phrase][] {
  const { random } = telling.of.making;
  const bank = answers.get(key) ?? [];
  const children: (Person | undefined)[] =
    about === "CHILD" ? telling.home.children.slice(0, 3) : [telling.home.children[0]];
  return children.flatMap((child, i) => {
    const fitting = bank.filter((phrase) => !telling.wasSaid(phrase) && telling.fits(phrase, child));
    const own = fitting.filter(({ thread }) => thread !== null);
    const chosen = own.length > 0 ? own : fitting;
    const likely = (own.length > 0 ? 0.75 : 0.25) * (i === 0 ? 1 : 0.4) * (telling.early ? 0.35 : 1);
    if (chosen.length === 0 || !random.chance(likely)) return [];
    const phrase = random.pick(chosen);
    telling.say(phrase);
    return [[child, phrase] as [Person | undefined, Phrase]];
  });
}

/** Whose record an answer is, and who of the family said it. Abuse and harm are told: the teller alone is the subject. */
function whoseAnswer(
  telling: Telling,
  { about, kind, key }: TemplateQuestion,
  { text }: Phrase,
  child: Person | undefined,
): [Person[], Person | undefined] {
  const { carers } = telling.home;
  const first = carers[0]!;
  const own = kind === "OWN_WORDS";
  if (about === "CHILD")
    return [[child ?? first], own ? (key.endsWith(".parents-words") ? first : child) : undefined];
  const both =
    carers.length > 1 &&
    key !== "family-history.domestic-abuse" &&
    !own &&
    !text.includes("{parent}") &&
    telling.of.making.random.chance(0.4);
  return [both ? [...carers] : [first], own ? first : undefined];
}

import { ALL, type Mask, NONE } from "../categories.js";
import type { ConsentFacts, Day, Id, Instant, PersonFacts, Provision } from "../facts.js";
import type { Failure, Ground, Judgement } from "../judgement.js";
import type { Question } from "../question.js";
import type { ReasonCode } from "../reasons.js";
import { coversDay, londonDay } from "../time.js";
import { authorityOf } from "./authority.js";
import { type Left, leftOf } from "./supersession.js";

/**
 * Stage 6 in CONSENT mode, for one subject: over the consents in force a matching no beats any yes, and no match is no
 * permit. So the answer is two masks, `yes & ~no`; all else here is the reason that is told.
 */
export function consentBasis(question: Question): Judgement {
  const subject = whoConsents(question);
  const told: Telling[] = [];
  const tell = (code: ReasonCode, mask: Mask, consent?: ConsentFacts) =>
    told.push({ code, mask, rule: consent?.id ?? null });
  const yes: Voice[] = [];
  const no: Voice[] = [];

  for (const consent of subject ? given(subject, question.at) : []) {
    const left = leftBeside(consent, subject!, question);
    const authority = authorityWhenGivenAndNow(consent, subject!, question);
    const withdrawn = consent.withdrawnAt !== null && consent.withdrawnAt <= question.at;
    for (const provision of consent.provisions) {
      const { permit, categories } = provision;
      const stands = !withdrawn && coversDay(provision, question.today);
      if (!permit) {
        if (stands && matches(provision, question))
          no.push({ consent, mask: categories & authority & left.no });
        continue;
      }
      if (left.yes === NONE) continue;
      if (!matches(provision, question)) {
        if (stands && authority !== NONE) tell(otherScope(provision, question), ALL, consent);
        continue;
      }
      if (stands) yes.push({ consent, mask: categories & authority });
      if (withdrawn) tell("CONSENT_WITHDRAWN", categories, consent);
      else if (stands) {
        tell("CONSENT_OTHER_CATEGORY", ALL, consent);
        tell("CONSENT_LAPSED", categories & ~authority, consent);
      } else if (question.today < provision.from)
        tell("CONSENT_OTHER_PERIOD", categories & authority, consent);
      else tell("CONSENT_EXPIRED", categories, consent);
    }
  }

  const refusedMask = union(no);
  for (const { consent, mask } of no) tell("CONSENT_REFUSED", mask, consent);
  for (const { consent, mask } of disputed(yes, no)) tell("CONSENT_DISPUTED", mask, consent);
  tell("CONSENT_NOT_ASKED", ALL);
  return {
    failures: failuresFor(ALL & ~(union(yes) & ~refusedMask), told),
    grounds: yes
      .map(({ consent, mask }): Ground => ({ basis: "CONSENT", mask: mask & ~refusedMask, rule: consent.id }))
      .filter(({ mask }) => mask !== NONE),
  };
}

/** The categories that a refusal in force keeps from the viewer's agency, whatever the purpose. */
export function refused(question: Question): Mask {
  const subject = whoConsents(question);
  if (!subject) return NONE;
  return given(subject, question.at)
    .filter(({ withdrawnAt }) => withdrawnAt === null || question.at < withdrawnAt)
    .flatMap((consent) => {
      const left = leftBeside(consent, subject, question).no;
      return consent.provisions
        .filter((one) => !one.permit && coversDay(one, question.today) && names(one, question))
        .map(({ categories }) => categories & left);
    })
    .reduce((mask, one) => mask | one, NONE);
}

/** A reason that may be told of some categories, and the consent behind it. */
interface Telling {
  code: ReasonCode;
  mask: Mask;
  rule: Id | null;
}

interface Voice {
  consent: ConsentFacts;
  mask: Mask;
}

/** Until the birth the mother is the subject; after a death nobody's consent counts any more. */
function whoConsents({ subject, facts }: Question): PersonFacts | undefined {
  if (subject?.unbornOf == null || subject.bornOn !== null) return subject;
  return facts.people.find(({ id }) => id === subject.unbornOf);
}

const given = (subject: PersonFacts, at: Instant): ConsentFacts[] =>
  subject.consents.filter(({ givenAt }) => givenAt <= at);

const leftBeside = (consent: ConsentFacts, subject: PersonFacts, question: Question): Left =>
  leftOf(consent, subject, question.at, (later, day) => authorityOn(day, later, subject, question));

const authorityWhenGivenAndNow = (consent: ConsentFacts, subject: PersonFacts, question: Question): Mask =>
  authorityOn(question.today, consent, subject, question) &
  authorityOn(londonDay(consent.givenAt), consent, subject, question);

/** Authority ends with a death, whosever it is. */
function authorityOn(
  day: Day,
  consent: ConsentFacts,
  subject: PersonFacts,
  { purpose, facts, subject: asked }: Question,
): Mask {
  const giver = facts.people.find(({ id }) => id === consent.giverPersonId);
  const dead = [asked, subject, giver].some((person) => person?.diedOn != null && person.diedOn <= day);
  return dead ? NONE : authorityOf(consent, subject, purpose.code, day);
}

const names = (provision: Provision, { viewer, facts }: Question): boolean =>
  viewer.agencyId !== null &&
  (provision.agencies.includes(viewer.agencyId) ||
    facts.agencies.some(({ id, type }) => id === viewer.agencyId && provision.agencyTypes.includes(type)));

const matches = (provision: Provision, question: Question) =>
  names(provision, question) && provision.purposes.includes(question.purpose.code);

const otherScope = (provision: Provision, question: Question): ReasonCode =>
  names(provision, question) ? "CONSENT_OTHER_PURPOSE" : "CONSENT_OTHER_AGENCY";

const union = (voices: readonly Voice[]): Mask => voices.reduce((mask, voice) => mask | voice.mask, NONE);

/** The refusals of one holder of parental responsibility where another says yes. */
function disputed(yes: readonly Voice[], no: readonly Voice[]): Voice[] {
  const parents = (voices: readonly Voice[]) =>
    voices.filter(({ consent }) => consent.authority === "PARENTAL_RESPONSIBILITY");
  return parents(no).map(({ consent, mask }) => {
    const others = parents(yes).filter((voice) => voice.consent.giverPersonId !== consent.giverPersonId);
    return { consent, mask: mask & union(others) };
  });
}

/** The order in which a state explains a category: the strongest that applies. */
const ORDER: readonly ReasonCode[] = [
  "CONSENT_DISPUTED",
  "CONSENT_REFUSED",
  "CONSENT_WITHDRAWN",
  "CONSENT_LAPSED",
  "CONSENT_EXPIRED",
  "CONSENT_OTHER_PERIOD",
  "CONSENT_OTHER_CATEGORY",
  "CONSENT_OTHER_PURPOSE",
  "CONSENT_OTHER_AGENCY",
  "CONSENT_NOT_ASKED",
];

function failuresFor(closed: Mask, told: readonly Telling[]): Failure[] {
  let left = closed;
  return ORDER.flatMap((code) => {
    const failures = told
      .filter((one) => one.code === code && (one.mask & left) !== NONE)
      .map(({ mask, rule }): Failure => ({
        stage: "basis",
        code,
        effect: "WITHHELD",
        mask: mask & left,
        rule,
      }));
    for (const { mask } of failures) left &= ~mask;
    return failures;
  });
}

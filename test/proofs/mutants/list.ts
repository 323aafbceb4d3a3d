/** A seeded fault: in one file of the engine these words, which stand there once, are replaced. */
export interface Mutant {
  name: string;
  file: string;
  words: string;
  by: string;
}

/** The first eight are tried within `npm test`. */
export const MUTANTS: readonly Mutant[] = [
  one("an instant still counts at its end", "time.ts", "at < span.until", "at <= span.until"),
  one("the exclusion from a person is skipped", "stages/exclusion.ts", "people.has(rule.personId)", "false"),
  one(
    "one subject's permission does for all",
    "compile.ts",
    "subjects.map((subject)",
    "subjects.slice(0, 1).map((subject)",
  ),
  one(
    "a provision counts for every purpose",
    "consent/consentBasis.ts",
    "names(provision, question) && provision.purposes.includes(question.purpose.code)",
    "names(provision, question)",
  ),
  one(
    "a replaced consent stands",
    "consent/supersession.ts",
    "later.supersedes.includes(consent.id)",
    "false",
  ),
  one("a withdrawn consent stands", "consent/consentBasis.ts", "consent.withdrawnAt <= question.at", "false"),
  one(
    "an agreement of one agency is enough",
    "stages/agreement.ts",
    "one.agencies.includes(contributorId)",
    "true",
  ),
  one(
    "a Gillick finding is ignored",
    "consent/authority.ts",
    `live(child, "GILLICK", day)`,
    "([] as AuthorityFacts[])",
  ),

  one("an instant does not count at its beginning", "time.ts", "span.from <= at", "span.from < at"),
  one("the last day does not count", "time.ts", "day <= days.until", "day < days.until"),
  one("the first day does not count", "time.ts", "days.from <= day", "days.from < day"),
  one("an age is reached a day late", "time.ts", "day.slice(4) >= birthday", "day.slice(4) > birthday"),
  one("who is born on a leap day comes of age in February", "time.ts", `? "-03-01"`, `? "-02-28"`),
  one("London has no summer time", "time.ts", `"Europe/London"`, `"UTC"`),
  one(
    "a role that nobody defined is passed over",
    "admit.ts",
    "roles.some(({ role }) => !isRole(role))",
    "false",
  ),
  one("an ended account may ask", "admit.ts", "!inForce(viewer, at)", "false"),
  one(
    "a weak sign-in is strong enough for any purpose",
    "admit.ts",
    "request.assurance < purpose.assurance",
    "false",
  ),
  one(
    "a practitioner reads their own record",
    "stages/exclusion.ts",
    `asker.viewer.kind !== "FAMILY"`,
    "false",
  ),
  one(
    "an exclusion forgets linked ids",
    "question.ts",
    "flatMap(({ personId }) => idsOf(facts, personId))",
    "map(({ personId }) => personId)",
  ),
  one(
    "a list on a seal opens it to all",
    "stages/seal.ts",
    "one.accounts.includes(request.accountId)",
    "one.accounts.length > 0",
  ),
  one(
    "a seal is passed without a second person",
    "stages/seal.ts",
    "grant?.confirmed === true",
    "grant !== undefined",
  ),
  one(
    "a seal forgets linked ids",
    "stages/seal.ts",
    "question.ids.includes(one.personId)",
    "question.subjectId === one.personId",
  ),
  one("a seal on a value is ignored", "stages/seal.ts", "one.mark === mark", "false"),
  one(
    "any agency's relationship is everybody's",
    "stages/relationship.ts",
    "live.filter(({ agencyId }) => agencyId === viewer.agencyId)",
    "live",
  ),
  one("an ended line of supervision counts", "stages/relationship.ts", "inForce(line, at) && line", "line"),
  one(
    "a supervisor may more than the supervised",
    "stages/role.ts",
    `supervisor & ceiling(roles, asker, "SUPERVISOR")`,
    "supervisor",
  ),
  one(
    "a supervisor's role counts directly",
    "stages/role.ts",
    `ceiling(viewer.roles, asker, "SUPERVISOR")`,
    "ceiling(viewer.roles, asker)",
  ),
  one(
    "sensitive categories need no second factor",
    "stages/role.ts",
    "withinAssurance(asker.request.assurance)",
    "withinAssurance(3)",
  ),
  one("a case is open for every purpose", "stages/role.ts", "open.purpose === purpose.code && ", ""),
  one(
    "an agreement is for every purpose",
    "stages/agreement.ts",
    "one.purposes.includes(purpose.code)",
    "true",
  ),
  one("an ended agreement counts", "stages/agreement.ts", "coversDay(one, today)", "true"),
  one("a decision counts beyond its review", "stages/duty.ts", "question.today <= reviewOn", "true"),
  one(
    "a decision is for every agency",
    "stages/duty.ts",
    "decision.agencies.includes(viewer.agencyId)",
    "true",
  ),
  one(
    "a decision not to share is not heard",
    "stages/duty.ts",
    "named.filter(({ share }) => !share)",
    "named.filter(() => false)",
  ),
  one("a gateway lets everything through", "stages/duty.ts", "categories & gateway.categories", "categories"),
  one("a gateway lets children through", "stages/duty.ts", "reached(ageFrom)", "true"),
  one("a gateway has no upper age", "stages/duty.ts", "!reached(ageBefore)", "true"),
  one("a benefit is enough whenever it was received", "stages/duty.ts", "coversDay(one, today)", "true"),
  one("who never was of the case is judged", "evaluate.ts", "members(caseId).has(subject)", "true"),
  one("a line to somebody without a role counts", "stages/relationship.ts", "live.length > 0 &&", ""),
  one(
    "a grant that names nobody of the case counts",
    "stages/relationship.ts",
    "persons.includes(member.personId)",
    "true",
  ),
  one(
    "a limit on a parent's authority is passed over",
    "consent/authority.ts",
    "mask & categories, ALL",
    "mask | categories, NONE",
  ),
  one(
    "anybody may replace a refusal",
    "consent/consentBasis.ts",
    "categories & authority & left.no",
    "categories & authority & left.yes",
  ),
  one("a grant is for everybody in the case", "question.ts", "persons.includes(subjectId)", "true"),
  one("a system has emergency access", "question.ts", `viewer.kind === "PRACTITIONER"`, "true"),
  one(
    "a refusal is overheard",
    "consent/consentBasis.ts",
    "ALL & ~(union(yes) & ~refusedMask)",
    "ALL & ~union(yes)",
  ),
  one(
    "a consent of the same moment replaces",
    "consent/supersession.ts",
    "later.givenAt > consent.givenAt",
    "later.givenAt >= consent.givenAt",
  ),
  one(
    "authority when given is not asked",
    "consent/consentBasis.ts",
    "authorityOn(londonDay(consent.givenAt), consent, subject, question)",
    "ALL",
  ),
  one("the dead consent", "consent/consentBasis.ts", "person.diedOn <= day", "false"),
  one("a future consent counts", "consent/consentBasis.ts", "givenAt <= at", "true"),
  one(
    "an unborn child is asked itself",
    "consent/consentBasis.ts",
    "subject?.unbornOf == null ||",
    "true ||",
  ),
  one(
    "a care order leaves parents' authority",
    "consent/authority.ts",
    `live(child, "CARE_ORDER", day).length > 0`,
    "false",
  ),
  one("a parent decides for an adult", "consent/authority.ts", "!childUntil18(child, day) ||", ""),
  one(
    "a marker forgets linked ids",
    "stages/protection.ts",
    "question.ids.includes(person)",
    "person === question.subjectId",
  ),
  one(
    "every marker yields in an emergency",
    "stages/protection.ts",
    "(marker.emergency && grant !== undefined)",
    "grant !== undefined",
  ),
  one(
    "a location is protected in its category only",
    "stages/protection.ts",
    `marker.kind === "LOCATION" ? ALL : marker.categories`,
    "marker.categories",
  ),
  one(
    "an own record passes in an emergency",
    "evaluate.ts",
    `(purpose.mode === "CONSENT" || purpose.mode === "DUTY")`,
    "true",
  ),
  one(
    "agreements are remembered for the wrong agency",
    "evaluate.ts",
    "...agreed(contributorId)",
    `...agreed(asker.viewer.agencyId ?? "")`,
  ),
  one(
    "the compiled answer forgets locations",
    "combine.ts",
    "locating |= failure.mask;",
    "if (!failure.locating) locating |= failure.mask;",
  ),
  one(
    "what is absent is only withheld",
    "combine.ts",
    `failures.some(({ effect }) => effect === "ABSENT")`,
    "false",
  ),
];

function one(name: string, file: string, words: string, by: string): Mutant {
  return { name, file, words, by };
}

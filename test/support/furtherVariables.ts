import { CHANGES, detailId, PLAN } from "./northshire.js";
import { type HowToAsk, howToAsk, inDays, type Operation } from "./operations.js";
import type { Scenario } from "./scenario.js";

type Further = Partial<Pick<HowToAsk, "by" | "purpose">> & { variables: () => object };

/** The ids that an operation takes but may do without: how it is asked with them, by whomever asks it else. */
export function furtherVariables(ids: () => Scenario["ids"]): Partial<Record<Operation, Further[]>> {
  const asked = howToAsk(ids, () => "");
  const id = (n: number) => detailId(ids(), n);
  const person = (name: string) => ids().person(name);
  const agency = (name: string) => ids().agency(name);
  const account = (name: string) => ids().account(name);
  const caseId = () => ids().case("case");
  const input = (operation: Operation) => (asked[operation].variables!() as { input: object }).input;
  /** As it is asked, and this besides. */
  const and = (operation: Operation, more: () => object): Further[] => [
    { variables: () => ({ input: { ...input(operation), ...more() } }) },
  ];
  const rule = () => ({ caseId: caseId(), reviewOn: inDays(100) });
  const answer = () => ids().value("kim.EDUCATION");
  const row = () => ({
    questionKey: "EDUCATION",
    answerId: answer(),
    expectedVersion: 1,
    value: "Kim reads.",
    subjectIds: [person("kim")],
    saidById: person("kim"),
  });
  const assessment = () => ({ caseId: caseId(), assessmentId: ids().assessment("case") });
  const unborn = () => ({
    caseId: caseId(),
    role: "CHILD",
    sex: "NOT_KNOWN",
    expectedOn: inDays(100),
    motherId: person("mum"),
    relations: [{ personId: person("kim"), is: "SIBLING" }],
  });
  const child = () => ({
    caseId: caseId(),
    kind: "NEW_CHILD",
    from: "2026-10-01",
    words: "A baby is expected",
    subjectIds: [person("mum")],
    child: unborn(),
  });
  const correction = () => ({
    caseId: caseId(),
    kind: "NAME",
    from: "2026-09-02",
    name: { givenName: "Kim", familyName: "Scenario-Hill" },
    subjectIds: [person("kim")],
    correctsId: id(CHANGES.ofCouncil),
  });
  const kimConsent = () => ({ personId: person("kim"), giverPersonId: person("mum"), authority: "PARENTAL_RESPONSIBILITY" });
  const seal = (of: object) => ({ ...rule(), ...of, accountIds: [account("manager")], existence: "ABSENT", emergency: false, reason: "They know them." });
  const marker = (of: object) => ({ ...rule(), protects: "LOCATION", ...of, accountIds: [account("worker")], agencyIds: [agency("council")], effect: "WITHHELD", emergency: true, reason: "It must not be known." });
  const rules = {
    sharingDecision: () => (input("Mutation.recordSharingDecision")),
    seal: () => seal({ personId: person("kim"), categories: ["EDUCATION"] }),
    sealOfAnswer: () => seal({ answerId: ids().value("mum.PARENTING") }),
    exclusion: () => ({ ...rule(), accountId: account("teacher"), personId: person("kim"), reason: "NEIGHBOUR" }),
    marker: () => marker({ personIds: [person("kim")] }),
    markerOfHousehold: () => marker({ householdOfId: person("kim") }),
    markerOfAnswer: () => marker({ protects: "SOURCE", answerId: ids().value("mum.PARENTING") }),
    end: () => input("Mutation.endRule"),
    review: () => input("Mutation.reviewRule"),
    objection: () => input("Mutation.recordObjection"),
  };
  const preview = (one: string, of: () => object, by = "manager"): Further => ({ by, variables: () => ({ input: { [one]: of() } }) });
  const recorded = (of: () => object): Further => ({ variables: () => ({ expectedDiff: "not looked at", input: of() }) });
  const replacing = () => ({ ...(asked["Mutation.recordAgreement"].variables!() as { terms: object }).terms, replaces: ids().agreement("all partners") });
  const filter = () => ({ accountId: account("teacher"), agencyId: agency("school") });
  /** Of a version that there is not: what is there is not changed, which is said. */
  const changed = (n: number) => ({ id: id(n), expectedVersion: 99 });
  return {
    "Query.home": [{ by: "manager", variables: () => ({ filter: { practitionerId: ids().practitioner("worker") } }) }],
    "Query.accessLog": [{ variables: () => ({ filter: { caseReference: `C${caseId().slice(-12)}` } }) }],
    "Query.deskEntries": [{ variables: () => ({ question: "PRACTITIONER", filter: filter() }) }],
    "Query.deskRecords": [{ variables: () => ({ question: "EMERGENCY_USES", filter: filter() }) }],
    "Query.useOverTime": [{ variables: () => ({ filter: filter(), by: "month" }) }],
    "Query.deskDocument": [
      { variables: () => ({ input: { records: "EMERGENCY_USES", filter: filter(), format: "CSV" } }) },
      { variables: () => ({ input: { record: { caseReference: `C${caseId().slice(-12)}` }, format: "CSV" } }) },
      { variables: () => ({ input: { record: { personReference: `P${person("kim").slice(-12)}` }, format: "CSV" } }) },
    ],
    "Query.previewAgreement": [{ variables: () => ({ input: { terms: replacing() } }) }],
    "Mutation.recordAgreement": [{ variables: () => ({ terms: replacing(), signature: { signatory: "Ash Poole", signatoryTitle: "Director" } }) }],
    "Query.ownAccessLog": [{ variables: () => ({ personId: person("kim") }) }],
    "Query.previewConsent": and("Query.previewConsent", () => ({ ...kimConsent(), supersedes: [ids().consent("for kim")] })),
    "Mutation.recordConsent": and("Mutation.recordConsent", () => ({ ...kimConsent(), supersedes: [ids().consent("for kim")] })),
    "Query.previewCircumstance": [{ variables: () => ({ input: child() }) }, { variables: () => ({ input: correction() }) }],
    "Mutation.tellCircumstance": [{ variables: () => ({ input: child() }) }, { variables: () => ({ input: correction() }) }],
    "Query.previewRule": [
      preview("sharingDecision", rules.sharingDecision, "worker"),
      preview("seal", rules.seal),
      preview("seal", rules.sealOfAnswer),
      preview("exclusion", rules.exclusion),
      preview("marker", rules.marker, "worker"),
      preview("marker", rules.markerOfHousehold, "worker"),
      preview("marker", rules.markerOfAnswer, "worker"),
      preview("end", rules.end),
      preview("review", rules.review),
      preview("objection", rules.objection, "worker"),
    ],
    "Mutation.recordSeal": [recorded(rules.seal), recorded(rules.sealOfAnswer)],
    "Mutation.recordExclusion": [recorded(rules.exclusion)],
    "Mutation.recordMarker": [recorded(rules.marker), recorded(rules.markerOfHousehold), recorded(rules.markerOfAnswer)],
    "Mutation.recordAnswer": [{ variables: () => ({ input: { ...assessment(), ...row() } }) }],
    "Mutation.recordAnswers": [{ variables: () => ({ input: { ...assessment(), rows: [row()] } }) }],
    "Mutation.keepUnfinishedAnswer": and("Mutation.keepUnfinishedAnswer", row),
    "Mutation.sendMessage": and("Mutation.sendMessage", () => ({ mentionedIds: [person("mum")], toPractitionerIds: [ids().practitioner("worker")] })),
    "Mutation.recordEvent": and("Mutation.recordEvent", () => ({ mentionedIds: [person("mum")] })),
    "Mutation.saveGoal": and("Mutation.saveGoal", () => ({ ...changed(PLAN.goal), saidById: person("kim") })),
    "Mutation.saveAction": and("Mutation.saveAction", () => ({ goalId: id(PLAN.goal) })).concat(
      and("Mutation.saveAction", () => changed(PLAN.action)).map((one) => ({ ...one, by: "worker" })),
    ),
    "Mutation.saveMeeting": and("Mutation.saveMeeting", () => ({ ...changed(PLAN.meeting), peopleAway: [person("mum")], agenciesAway: [agency("council")] })),
    "Mutation.saveChoice": and("Mutation.saveChoice", () => ({ ...changed(PLAN.choice), chosen: "After school", chosenById: person("kim"), chosenOn: "2026-10-02" })),
    "Mutation.saveLeadChoice": and("Mutation.saveLeadChoice", () => ({ ...changed(PLAN.leadChoice), kind: "POINT_OF_CONTACT", askedById: person("kim") })),
    "Mutation.triageReferral": and("Mutation.triageReferral", () => ({ leadAccountId: account("worker") })),
    "Mutation.offerCase": and("Mutation.offerCase", () => ({ accountId: account("counsellor"), agencyId: agency("clinic") })),
    "Mutation.addPerson": [{ variables: () => ({ input: unborn() }) }],
    "Mutation.recordIncident": and("Mutation.recordIncident", () => ({ accountId: account("teacher") })),
  };
} // prettier-ignore

import { createHash, createHmac } from "node:crypto";
import { bitOf, type Category, maskOf } from "../../server/sharing/categories.js";
import { aged, agencies, daysAgo, plusDays, type Scenario, scenario, types, yes } from "./scenario.js";

export const EARLY_HELP = "EARLY_HELP";
const PURPOSES = ["EARLY_HELP", "EVALUATION", "SAFEGUARDING_ENQUIRY"];
const BASIC: Category[] = ["IDENTITY", "CONTACT", "HOUSEHOLD", "AGENCY_INVOLVEMENT"];

const visits = {
  between: ["council", "school"],
  categories: ["HOUSING" as const],
  purposes: ["SERVICE_DELIVERY"],
};

/** Seven agencies of one partnership and who works there, before there is any family. */
export const northshire = (partnershipId?: string) =>
  scenario(partnershipId)
    .agency("council", "CHILDRENS_SERVICES")
    .agency("school", "SCHOOL")
    .agency("practice", "GP")
    .agency("police", "POLICE")
    .agency("housing", "DISTRICT_HOUSING")
    .agency("clinic", "DRUG_ALCOHOL", { involvement: "SUBSTANCE_USE" })
    .agency("charity", "VOLUNTARY")
    .practitioner("worker", { at: "council", role: "LEAD_PROFESSIONAL" })
    .practitioner("colleague", { at: "council", role: "LEAD_PROFESSIONAL" })
    .practitioner("manager", { at: "council", role: "SUPERVISOR" })
    .practitioner("teacher", { at: "school", role: "EDUCATION_PRACTITIONER" })
    .practitioner("headteacher", { at: "school", role: "EDUCATION_PRACTITIONER" })
    .practitioner("aunt", { at: "school", role: "EDUCATION_PRACTITIONER" })
    .practitioner("doctor", { at: "practice", role: "HEALTH_PRACTITIONER" })
    .practitioner("constable", { at: "police", role: "POLICE_OFFICER" })
    .practitioner("warden", { at: "housing", role: "HOUSING_OFFICER" })
    .practitioner("counsellor", { at: "clinic", role: "SUBSTANCE_WORKER" })
    .practitioner("temp", { at: "school", role: "WIZARD" })
    .practitioner("idler", { at: "school" })
    .system("register", { at: "school", role: "EDUCATION_PRACTITIONER" })
    .dpo("council dpo", { at: "council" })
    .dpo("school dpo", { at: "school" })
    .commissioner("commissioner", { at: "council" })
    .agreement({ called: "all partners", purposes: PURPOSES })
    // About nothing that any family here has: to be managed.
    .agreement({ called: "to review", ...visits })
    .agreement({ called: "to suspend", ...visits })
    .agreement({ called: "to end", ...visits })
    .agreement({ called: "suspended", ...visits })
    .suspends("suspended");

/** The Scenario family: Mum said yes to the school and to health, no to the police; Dad has not been asked. */
export const withFamily = (world: Scenario = northshire()) =>
  world
    // The case is Kim's: its frame is shown to whomever Kim's consents let.
    .family((f) => f.child("kim"))
    .person("mum", { born: aged(35) })
    .person("dad", { born: aged(37) })
    .person("lee", { born: aged(4) })
    .responsibility("mum", "kim")
    .responsibility("mum", "lee")
    .case("case", {
      lead: "worker",
      team: ["teacher", "doctor", "constable", "warden", "aunt"],
      purposes: PURPOSES,
    })
    .joins("mum", { role: "PARENT" })
    .joins("dad", { role: "PARENT" })
    .joins("lee", { role: "CHILD" })
    .signsIn("mum")
    .excludes("aunt", { person: "dad" })
    .consents("mum", {
      called: "mum herself",
      says: [
        yes([...BASIC, "HOUSING", "PARENTING"], types("SCHOOL", "GP", "DISTRICT_HOUSING", "DRUG_ALCOHOL")),
      ],
      purposes: [EARLY_HELP],
    })
    .consents("mum", {
      called: "for kim",
      for: "kim",
      says: [
        yes([...BASIC, "EDUCATION", "HEALTH_PHYSICAL", "DEVELOPMENT"], types("SCHOOL", "GP")),
        yes([...BASIC, "HOUSING"], types("DISTRICT_HOUSING", "DRUG_ALCOHOL")),
      ],
      purposes: [EARLY_HELP],
    })
    .consents("mum", {
      called: "no to the police",
      for: "kim",
      no: ["EDUCATION", "HEALTH_PHYSICAL"],
      to: agencies("police"),
      purposes: [EARLY_HELP],
    })
    .value("kim", "EDUCATION", { by: "teacher", text: "Kim reads well." })
    .value("kim", "HEALTH_PHYSICAL", { by: "doctor", text: "Kim has asthma." })
    .value("kim", "HEALTH_MENTAL", { by: "doctor", text: "Kim is anxious." })
    .value("kim", "DEVELOPMENT", { by: "counsellor", text: "Kim sleeps badly." })
    .value("mum", "PARENTING", { by: "worker", text: "Mum keeps to a bedtime." })
    .value("mum", "SUBSTANCE_USE", { by: "counsellor", text: "Mum drinks less." })
    .value("dad", "FINANCE", { by: "worker", text: "Dad owes rent." })
    .value("mum", "HOUSING", { by: "warden", text: "The boiler is mended." })
    .event("kim", "EDUCATION", {
      called: "prize",
      by: "teacher",
      text: "Kim won a prize.",
      place: "The school hall",
    })
    .event("kim", "HEALTH_MENTAL", {
      called: "nurse",
      by: "doctor",
      text: "Kim saw a nurse.",
      place: "The practice",
    })
    .address("mum", { by: "worker", text: "12 Mill Lane", household: "home" })
    .address("kim", { by: "worker", text: "12 Mill Lane", household: "home" })
    .attends("kim", "Hillcrest School", { by: "teacher" })
    .registersWith("kim", "Riverside Practice", { by: "doctor" })
    .supervises("manager", "worker");

/** Another family, of which only its own worker knows. */
export const withStrangers = (world: Scenario) =>
  world
    .family((f) => f.mother("ann").child("bob"), "strangers")
    .case("strangers' case", { lead: "colleague", purposes: PURPOSES, from: daysAgo(100) })
    .value("bob", "EDUCATION", { case: "strangers' case", by: "colleague", text: "Bob draws." });

/** A mother and her child in a refuge: where they are is kept from everybody but the council. */
export const withRefuge = (world: Scenario) =>
  world
    .family((f) => f.child("zoe"), "in a refuge")
    .person("eve", { born: aged(30) })
    .responsibility("eve", "zoe")
    .case("refuge", { lead: "worker", team: ["teacher", "doctor"], purposes: PURPOSES, from: daysAgo(50) })
    .joins("eve", { case: "refuge", role: "PARENT" })
    .consents("eve", {
      for: "zoe",
      yes: [...BASIC, "EDUCATION", "HEALTH_PHYSICAL"],
      to: types("CHILDRENS_SERVICES", "SCHOOL", "GP"),
      purposes: [EARLY_HELP],
    })
    .address("zoe", { case: "refuge", by: "worker", text: "7 Hidden Row", household: "refuge" })
    .address("eve", { case: "refuge", by: "worker", text: "7 Hidden Row", household: "refuge" })
    .attends("zoe", "Faraway School", { case: "refuge", by: "worker" })
    .registersWith("zoe", "Faraway Practice", { case: "refuge", by: "worker" })
    .event("zoe", "EDUCATION", {
      called: "walk",
      case: "refuge",
      by: "worker",
      text: "Zoe went on a walk.",
      place: "Faraway Park",
    })
    .value("zoe", "EDUCATION", { case: "refuge", by: "worker", text: "Zoe likes sums." })
    .value("zoe", "HEALTH_PHYSICAL", {
      called: "sealed",
      case: "refuge",
      by: "worker",
      text: "Zoe broke an arm.",
    })
    .seals({ value: "sealed", openTo: ["worker"] })
    .protects("LOCATION", { household: "refuge", openToAgencies: ["council"] });

/** Agreements that the school proposes to the council, as numbers of details. */
export const PROPOSED = { toSign: 40, toDecline: 41 };

/** What the school's register is told by: a webhook, one to be ended, and what the first was sent and did not take. */
export const WEBHOOK = { live: 420, toEnd: 421, failed: 422 };

/** Systems of the school that are registered: one to stay, one to be revoked; and a public key (of RFC 8037). */
export const CLIENT = { live: 430, toRevoke: 431, account: 432, key: 433, role: 434 };
export const PUBLIC_KEY = {
  kty: "OKP",
  crv: "Ed25519",
  x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
};

type Add = (table: string, row: Record<string, unknown>) => Promise<unknown>;

/** What the scenario does not tell of the Scenario family: a plan, bands, numbers, telephones and who is whose. */
export async function withDetails(
  add: Add,
  world: Scenario,
  texts: { phone?: string; action?: string } = {},
): Promise<void> {
  const { ids } = world;
  const ofKim = {
    case_id: ids.case("case"),
    subjects: [ids.person("kim")],
    agency_id: ids.agency("council"),
  };
  const id = (n: number) => detailId(ids, n);
  // What the school proposes to the council: to be signed, and to be declined.
  for (const [n, name] of [
    [PROPOSED.toSign, "to sign"],
    [PROPOSED.toDecline, "to decline"],
  ] as const) {
    const ofSchool = { agency_id: ids.agency("school"), recorded_by: ids.account("school dpo") };
    await add("agreement_terms", {
      id: id(n),
      ...ofSchool,
      kind: "RECORD",
      name,
      agencies: visits.between.map(ids.agency),
      purposes: visits.purposes,
      categories: maskOf(...visits.categories),
      from_on: "2026-01-01",
      review_on: "2036-01-01",
      document_reference: `ISA ${n}`,
    });
    await add("agreement_act", {
      id: id(n + 10),
      ...ofSchool,
      agreement_id: id(n),
      kind: "SIGNED",
      signatory: "Jo Head",
      signatory_title: "Head teacher",
    });
  }
  await add("account", {
    id: id(CLIENT.account),
    kind: "SYSTEM",
    agency_id: ids.agency("school"),
    issuer: "urn:tellonce:clients",
    subject: id(CLIENT.live),
    display_name: "Timetable",
    recorded_epoch: 0,
  });
  await add("role_grant", {
    id: id(CLIENT.role),
    account_id: id(CLIENT.account),
    role: "EDUCATION_PRACTITIONER",
    recorded_epoch: 0,
  });
  for (const n of [CLIENT.live, CLIENT.toRevoke])
    await add("system_client", {
      id: id(n),
      name: n === CLIENT.live ? "Timetable" : "Timetable before",
      agency_id: ids.agency("school"),
      account_id: id(CLIENT.account),
      purposes: [EARLY_HELP],
      registered_at: "2026-01-01",
      registered_by: ids.account("school dpo"),
    });
  await add("client_key", {
    id: id(CLIENT.key),
    client_id: id(CLIENT.live),
    kid: "first",
    jwk: { ...PUBLIC_KEY, alg: "EdDSA" },
    added_at: "2026-01-01",
  });
  for (const n of [WEBHOOK.live, WEBHOOK.toEnd])
    await add("webhook", {
      id: id(n),
      agency_id: ids.agency("school"),
      account_id: ids.account("register"),
      created_by: ids.account("school dpo"),
      purpose: EARLY_HELP,
      name: `Register ${n}`,
      url: `https://hooks.school.example/${n}`,
      kinds: ["CASE_SHARED"],
      created_at: n === WEBHOOK.live ? "2026-01-02" : "2026-01-01",
    });
  await add("webhook_delivery", {
    id: id(WEBHOOK.failed),
    webhook_id: id(WEBHOOK.live),
    kind: "CASE_SHARED",
    happened_at: "2036-01-02",
    state: "FAILED",
    attempts: 8,
    tried_at: "2036-01-03",
    status: 500,
    trouble: "REFUSED",
  });
  // The worker minds the quality of records too.
  await add("role_grant", {
    id: id(80),
    account_id: ids.account("worker"),
    role: "DATA_QUALITY",
    recorded_epoch: 0,
  });
  await add("case_purpose", {
    id: id(81),
    case_id: ids.case("case"),
    purpose: "SERVICE_DELIVERY",
    from_at: "2026-06-01",
    recorded_epoch: 0,
  });
  // That the clinic works with somebody says itself what for.
  await add("involvement", {
    ...ofKim,
    id: id(8),
    kind: "MEMBER",
    agency_id: ids.agency("clinic"),
    practitioner_id: ids.practitioner("counsellor"),
    category: bitOf("SUBSTANCE_USE"),
    from_at: "2026-06-01",
  });
  await add("need_band", {
    id: id(1),
    ...ofKim,
    category: bitOf("PRACTITIONER_OPINION"),
    band: 2,
    from_on: "2026-01-01",
  });
  await add("person_contact", {
    id: id(2),
    person_id: ids.person("mum"),
    agency_id: ids.agency("council"),
    category: bitOf("CONTACT"),
    kind: "TELEPHONE",
    value: texts.phone ?? "01632 960123",
  });
  await add("person_identifier", {
    id: id(3),
    person_id: ids.person("kim"),
    agency_id: ids.agency("practice"),
    category: bitOf("IDENTITY"),
    kind: "NHS_NUMBER",
    value: "999 000 0018",
  });
  await add("person_characteristic", {
    id: id(4),
    person_id: ids.person("kim"),
    agency_id: ids.agency("practice"),
    category: bitOf("DISABILITY"),
    kind: "DISABILITY",
    value: "Asthma",
  });
  await add("kinship", {
    id: id(5),
    person_id: ids.person("mum"),
    other_id: ids.person("kim"),
    agency_id: ids.agency("council"),
    category: bitOf("HOUSEHOLD"),
    kind: "PARENT_OF",
  });
  await add("kinship", {
    id: id(RELATED.toEnd),
    person_id: ids.person("mum"),
    other_id: ids.person("dad"),
    agency_id: ids.agency("council"),
    category: bitOf("HOUSEHOLD"),
    kind: "PARTNER_OF",
  });
  await add("kinship", {
    id: id(RELATED.toUndo),
    person_id: ids.person("dad"),
    other_id: ids.person("kim"),
    agency_id: ids.agency("council"),
    category: bitOf("HOUSEHOLD"),
    kind: "CARER_OF",
    recorded_by: ids.account("worker"),
  });
  // What a comparison found; the two are mother and child.
  await add("record_finding", {
    id: detailId(ids, DUPLICATE),
    person_id: ids.person("mum"),
    other_id: ids.person("kim"),
  });
  await add("plan_action", {
    id: id(6),
    ...ofKim,
    category: bitOf("EDUCATION"),
    title: texts.action ?? "A reading partner",
    due_on: "2027-01-15",
    status: "PLANNED",
    owner_agency_id: ids.agency("school"),
  });
  await add("plan_action", {
    id: id(7),
    ...ofKim,
    category: bitOf("EDUCATION"),
    title: "A support group",
    due_on: "2027-02-15",
    status: "PLANNED",
    owner_agency_id: ids.agency("clinic"),
  });
  for (const [n, by, category, words] of [
    [MESSAGES.ofCouncil, "worker", "IDENTITY", "Kim likes to be called Kimmy."],
    [MESSAGES.ofPractice, "doctor", "HEALTH_MENTAL", "Kim asked for a nurse."],
  ] as const)
    await add("case_message", {
      id: id(n),
      ...ofKim,
      agency_id: ids.agency(by === "worker" ? "council" : "practice"),
      category: bitOf(category),
      words,
      to_agencies: [ids.agency("school"), ids.agency("clinic")],
      to_practitioners: [ids.practitioner("teacher")],
      author_id: ids.practitioner(by),
    });
  for (const [n, by, kind, category, said] of [
    [CHANGES.ofCouncil, "worker", "NAME", "IDENTITY", { words: "Kim Scenario-Hill" }],
    [CHANGES.ofPractice, "doctor", "SCHOOL", "EDUCATION", { place: "Hillcrest School, from May" }],
  ] as const)
    await add("circumstance", {
      id: id(n),
      ...ofKim,
      agency_id: ids.agency(by === "worker" ? "council" : "practice"),
      category: bitOf(category),
      kind,
      from_on: "2026-09-01",
      ...said,
      author_id: ids.practitioner(by),
    });
  for (const [n, by, indicator_key, value] of [
    [MEASURES.ofSchool, "teacher", "education.attendance", 84],
    [MEASURES.ofPractice, "doctor", "health.mental", 2],
  ] as const)
    await add("outcome_measure", {
      id: id(n),
      ...ofKim,
      agency_id: ids.agency(by === "teacher" ? "school" : "practice"),
      category: bitOf(by === "teacher" ? "EDUCATION" : "HEALTH_MENTAL"),
      framework_id: "supporting-families",
      framework_version: 1,
      indicator_key,
      kind: "BASELINE",
      measured_on: "2026-09-01",
      value,
      note: by === "teacher" ? "Two terms" : "Anxious at night",
      author_id: ids.practitioner(by),
    });
  await addPlan(add, world);
  // The worker has signed the assessment before anybody had contributed to it.
  await add("assessment_signature", {
    id: id(9),
    ...ofKim,
    agency_id: ids.agency("council"),
    category: bitOf("AGENCY_INVOLVEMENT"),
    assessment_id: ids.assessment("case"),
    number: 1,
    template_version: 1,
    practitioner_id: ids.practitioner("worker"),
    signed_at: "2026-09-14T09:00:00Z",
    digest: Buffer.of(1),
  });
  await addOwn(add, world);
  await addEmergencies(add, world);
  await addLookAlert(add, world);
  await addRequests(add, world);
  await addLife(add, world);
  await addRights(add, world);
  for (const [n, name, deleted_at] of [
    [VIEWS.toRename, "Due", null],
    [VIEWS.toDelete, "Closed", null],
    [VIEWS.deleted, "Deleted", new Date()],
  ] as const)
    await add("saved_view", {
      id: id(n),
      account_id: ids.account("worker"),
      name,
      choice: "sort=NEWEST",
      deleted_at,
    });
}

/** What Mum said of herself to the charity, and beside what is written about Kim, and a Life Passport of hers; as numbers of details. */
export const FAMILY = {
  consent: 500,
  provision: 501,
  passport: 502,
  statement: 503,
  ofAction: 504,
  ofChange: 505,
};

async function addOwn(add: Add, { ids }: Scenario): Promise<void> {
  const ofMum = {
    person_id: ids.person("mum"),
    agency_id: ids.agency("council"),
    category: bitOf("AGENCY_INVOLVEMENT"),
  };
  await add("consent", {
    ...ofMum,
    id: detailId(ids, FAMILY.consent),
    giver_person_id: ids.person("mum"),
    authority: "SELF",
    given_at: "2026-06-01T10:00:00Z",
    method: "WRITTEN",
    notice_version: "1",
    obtained_by: ids.practitioner("worker"),
    recorded_by: ids.account("worker"),
    recorded_epoch: 0,
  });
  await add("consent_provision", {
    ...ofMum,
    id: detailId(ids, FAMILY.provision),
    consent_id: detailId(ids, FAMILY.consent),
    permit: true,
    agencies: [ids.agency("charity")],
    categories: maskOf("HOUSING"),
    purposes: ["SERVICE_DELIVERY"],
    from_on: "2026-06-01",
    position: 1,
  });
  for (const [n, kind, item_id, agency, category, text] of [
    [FAMILY.statement, "ANSWER", ids.value("kim.EDUCATION"), "school", "EDUCATION", "She reads at home too."],
    [FAMILY.ofAction, "ACTION", detailId(ids, 6), "council", "EDUCATION", "She has a partner already."],
    [FAMILY.ofChange, "CIRCUMSTANCE", detailId(ids, CHANGES.ofCouncil), "council", "IDENTITY", "Hill only."],
  ] as const)
    await add("value_statement", {
      id: detailId(ids, n),
      case_id: ids.case("case"),
      category: bitOf(category),
      agency_id: ids.agency(agency),
      subjects: [ids.person("kim")],
      kind,
      item_id,
      person_id: ids.person("mum"),
      account_id: ids.account("mum"),
      text,
    });
  await add("life_passport", {
    id: detailId(ids, FAMILY.passport),
    account_id: ids.account("mum"),
    label: "For the new school",
    persons: [ids.person("mum"), ids.person("kim")],
    categories: maskOf("IDENTITY", "EDUCATION"),
    token_hash: createHash("sha256")
      .update(`link ${ids.case("case")}`)
      .digest(),
    pin_hash: createHmac("sha256", `link ${ids.case("case")}`)
      .update("123456")
      .digest(),
    expires_at: new Date(Date.now() + 7 * 86_400_000),
  });
}

/** What stands around the plan's actions. */
async function addPlan(add: Add, { ids }: Scenario): Promise<void> {
  const of = (agency: string, author: string, n: number) => ({
    id: detailId(ids, n),
    case_id: ids.case("case"),
    subjects: [ids.person("kim")],
    category: bitOf("EDUCATION"),
    agency_id: ids.agency(agency),
    author_id: ids.practitioner(author),
  });
  await add("plan_goal", {
    ...of("school", "teacher", PLAN.goal),
    words: "I want to read to my sister.",
    said_by: ids.person("kim"),
    said_on: "2026-09-01",
  });
  await add("plan_word", {
    ...of("council", "worker", PLAN.flag),
    action_id: detailId(ids, PLAN.action),
    kind: "FLAG",
    text: "Nobody has come to read.",
    answer_by: "2026-10-01",
    at: "2026-09-20T10:00:00Z",
  });
  await add("plan_meeting", {
    ...of("school", "teacher", PLAN.meeting),
    kind: "REVIEW",
    held_on: "2026-09-10",
    place: "The reading room",
    minutes: "Kim read aloud.",
    next_on: "2026-12-10",
    people_there: [ids.person("kim")],
    agencies_there: [ids.agency("school")],
  });
  await add("plan_choice", {
    ...of("school", "teacher", PLAN.choice),
    question: "Who reads with Kim",
    offered: ["A pupil", "A volunteer"],
    offered_on: "2026-09-10",
    chosen: "A volunteer",
    chosen_by: ids.person("kim"),
    chosen_on: "2026-09-11",
    why: "Somebody new.",
  });
  await add("lead_choice", {
    ...of("school", "teacher", PLAN.leadChoice),
    kind: "POINT_OF_CONTACT",
    asked_for: "The teacher whom Kim knows",
    asked_by: ids.person("kim"),
    asked_on: "2026-09-12",
    state: "NOT_FOLLOWED",
    why_not: "She leaves the school at Christmas.",
  });
}

/** What there is of the plan, as numbers of details. */
export const PLAN = { action: 6, goal: 401, flag: 402, meeting: 403, choice: 404, leadChoice: 405 };

/** The id of the n-th of these details. */
export const detailId = (ids: Scenario["ids"], n: number): string =>
  `${ids.case("case").slice(0, 24)}d${String(n).padStart(11, "0")}`;

/** Somebody whom the colleague has just added to the case that is to be stepped up, as the number of a detail. */
export const ADDED = 109;

/** What the school and the practice measured of Kim, as numbers of details. */
/** Messages about Kim: of the council's worker, and of the practice about health, as numbers of details. */
export const MESSAGES = { ofCouncil: 740, ofPractice: 741 };

/** A change that the council told, and one that the practice did, as numbers of details. */
export const CHANGES = { ofCouncil: 640, ofPractice: 641 };
export const MEASURES = { ofSchool: 200, ofPractice: 201 };

/** That Mum and Dad are partners, and that Dad cares for Kim, which the worker has just said; as numbers of details. */
export const RELATED = { toEnd: 13, toUndo: 14 };

/** A finding of the data-quality role's queue, as the number of a detail. */
export const DUPLICATE = 12;

/** What is left of an emergency, as numbers of details. */
export const EMERGENCY = { toReview: 20, toConfirm: 21, toEnd: 22, alert: 23 };

/** An emergency of yesterday that nobody has reviewed, and two in which somebody still waits for a second person. None is open. */
async function addEmergencies(add: Add, { ids }: Scenario): Promise<void> {
  const asked = (n: number, who: string, agency: string, more: object) =>
    add("emergency_use", {
      id: detailId(ids, n),
      account_id: ids.account(who),
      agency_id: ids.agency(agency),
      case_id: ids.case("case"),
      persons: [ids.person("kim")],
      reason_code: "RISK_TO_LIFE",
      reason: "A child is said to be alone at home and unwell.",
      session_id: "of yesterday",
      second_person: "NOT_ASKED",
      ...more,
    });
  const [ago, later] = [new Date(Date.now() - 24 * 3600_000), new Date(Date.now() + 48 * 3600_000)];
  await asked(EMERGENCY.toReview, "doctor", "practice", {
    asked_at: ago,
    granted_at: ago,
    until_at: new Date(ago.getTime() + 3600_000),
    review_by: later,
  });
  await asked(EMERGENCY.toConfirm, "colleague", "council", { second_person: "REQUIRED" });
  await asked(EMERGENCY.toEnd, "worker", "council", { second_person: "REQUIRED" });
  await add("alert", {
    id: detailId(ids, EMERGENCY.alert),
    kind: "EMERGENCY_ACCESS",
    recipient_id: ids.account("worker"),
    about_id: ids.account("doctor"),
    case_id: ids.case("case"),
    use_id: detailId(ids, EMERGENCY.toReview),
  });
}

/** A teacher who looked at a family of their own surname yesterday, as the number of a detail. */
export const LOOKS = { alert: 24 };

async function addLookAlert(add: Add, { ids }: Scenario): Promise<void> {
  await add("alert", {
    id: detailId(ids, LOOKS.alert),
    kind: "UNUSUAL_LOOK",
    recipient_agency_id: ids.agency("council"),
    about_id: ids.account("teacher"),
    case_id: ids.case("case"),
    day: new Date(Date.now() - 24 * 3600_000).toISOString().slice(0, 10),
    reasons: asJson([{ code: "SAME_SURNAME", people: [ids.person("kim")] }]),
  });
}

/** A list that is one JSON value, however the row is inserted: pg would make an array of it. */
const asJson = (value: unknown) => ({ toPostgres: () => JSON.stringify(value), toJSON: () => value });

/** What the school waits for, and what else the lead has to do, as numbers of details. */
export const REQUESTS = { toRead: 30, toCancel: 31, toAnswer: 32, expiring: 33, objected: 35, toObject: 36 };

/** Three requests of the school, a consent about Kim that runs out in ten days, and two decisions about Dad: he objects to the first. */
async function addRequests(add: Add, { ids }: Scenario): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const asked = (n: number, category: Category) =>
    add("access_request", {
      id: detailId(ids, n),
      case_id: ids.case("case"),
      reference: `AR-${n}`,
      agency_id: ids.agency("school"),
      account_id: ids.account("teacher"),
      person_id: ids.person("kim"),
      subjects: [ids.person("kim")],
      asked_category: bitOf(category),
      locates: false,
      purpose: EARLY_HELP,
      told: "CONSENT_OTHER_CATEGORY",
      reason: "To plan Kim's week at school.",
      urgent: false,
      due_on: plusDays(today, 7),
    });
  await asked(REQUESTS.toRead, "HEALTH_MENTAL");
  await asked(REQUESTS.toCancel, "FINANCE");
  await asked(REQUESTS.toAnswer, "DISABILITY");
  const row = { person_id: ids.person("kim"), agency_id: ids.agency("council") };
  await add("consent", {
    id: detailId(ids, REQUESTS.expiring),
    ...row,
    giver_person_id: ids.person("mum"),
    authority: "PARENTAL_RESPONSIBILITY",
    given_at: "2026-01-05T10:00:00Z",
    method: "WRITTEN",
    notice_version: "1",
    obtained_by: ids.practitioner("worker"),
  });
  await add("consent_provision", {
    id: detailId(ids, REQUESTS.expiring + 1),
    consent_id: detailId(ids, REQUESTS.expiring),
    ...row,
    permit: true,
    agencies: [ids.agency("charity")],
    categories: maskOf("HOUSING"),
    purposes: [EARLY_HELP],
    from_on: "2026-01-05",
    until_on: plusDays(today, 10),
    position: 0,
  });
  const decision = {
    case_id: ids.case("case"),
    share: true,
    purpose: "STATUTORY_ASSESSMENT",
    gateway: "CA2004_S10",
    agencies: [ids.agency("charity")],
    persons: [ids.person("dad")],
    decided_by: ids.practitioner("worker"),
    why_necessary: "for the course",
    why_proportionate: "only what the course needs",
    family_told: true,
    from_at: "2026-01-05T10:00:00Z",
    review_on: plusDays(today, 170),
  };
  await add("sharing_decision", {
    ...decision,
    id: detailId(ids, REQUESTS.objected),
    categories: maskOf("FINANCE", "EMPLOYMENT"),
    objected_at: new Date(Date.now() - 24 * 3600_000),
  });
  await add("sharing_decision", {
    ...decision,
    id: detailId(ids, REQUESTS.toObject),
    categories: maskOf("EMPLOYMENT"),
  });
}

/** Cases of the colleague in every state that a case goes through, and what waits for the head teacher, as numbers of details. */
export const LIFE = {
  toClose: 100,
  toReopen: 101,
  toTriage: 102,
  toStep: 103,
  offered: 104,
  toAnswer: 105,
  member: 106,
  sent: 109,
};

/** Somebody else's child in four cases of the colleague's: one to be closed, one closed, one referred, one to be stepped up; and two invitations. */
async function addLife(add: Add, { ids }: Scenario): Promise<void> {
  const council = ids.agency("council");
  const [person, family] = [detailId(ids, 107), detailId(ids, 108)];
  await add("family", { id: family });
  await add("person", { id: person, reference: `P${person.slice(-12)}` });
  for (const [n, status, kind] of [
    [LIFE.toClose, "OPEN", "LEAD"],
    [LIFE.toReopen, "CLOSED", "LEAD"],
    [LIFE.toTriage, "REFERRED", "REFERRAL"],
    [LIFE.toStep, "OPEN", "LEAD"],
  ] as const) {
    const case_id = detailId(ids, n);
    const row = { case_id, agency_id: council, subjects: [person] };
    const closed_on = status === "CLOSED" ? "2026-02-01" : null;
    await add("case_record", {
      ...row,
      id: case_id,
      category: bitOf("AGENCY_INVOLVEMENT"),
      family_id: family,
      reference: lifeReference(ids, n),
      status,
      opened_on: "2026-01-05",
      closed_on,
    });
    await add("case_person", {
      id: detailId(ids, n + 10),
      case_id,
      person_id: person,
      agency_id: council,
      category: bitOf("HOUSEHOLD"),
      role: "CHILD",
    });
    await add("case_purpose", {
      id: detailId(ids, n + 20),
      case_id,
      purpose: EARLY_HELP,
      from_at: "2026-01-05",
    });
    await add("involvement", {
      ...row,
      id: detailId(ids, n + 30),
      category: bitOf("AGENCY_INVOLVEMENT"),
      kind,
      practitioner_id: ids.practitioner("colleague"),
      from_at: "2026-01-05",
      until_at: closed_on,
    });
  }
  await add("person", { id: detailId(ids, ADDED), reference: `P${detailId(ids, ADDED).slice(-12)}` });
  await add("case_person", {
    id: detailId(ids, ADDED),
    case_id: detailId(ids, LIFE.toStep),
    person_id: detailId(ids, ADDED),
    agency_id: council,
    category: bitOf("HOUSEHOLD"),
    role: "OTHER",
    recorded_by: ids.account("colleague"),
  });
  await add("record_check", { person_id: detailId(ids, ADDED) });
  await add("involvement", {
    case_id: detailId(ids, LIFE.toStep),
    subjects: [person],
    category: bitOf("AGENCY_INVOLVEMENT"),
    id: detailId(ids, LIFE.member),
    kind: "MEMBER",
    agency_id: ids.agency("school"),
    practitioner_id: ids.practitioner("headteacher"),
    from_at: "2026-01-05",
  });
  for (const [n, account_id] of [
    [LIFE.offered, null],
    [LIFE.toAnswer, ids.account("headteacher")],
  ] as const)
    await add("case_offer", {
      id: detailId(ids, n),
      case_id: detailId(ids, LIFE.toStep),
      kind: "INVITATION",
      from_agency_id: council,
      from_account_id: ids.account("colleague"),
      agency_id: ids.agency("school"),
      account_id,
    });
  await add("sent_referral", {
    id: detailId(ids, LIFE.sent),
    from_agency_id: ids.agency("school"),
    from_account_id: ids.account("teacher"),
    agency_id: council,
    family_name: "The Reed family",
    letter: asJson({
      familyName: "The Reed family",
      reason: "She comes to school hungry.",
      riskFactors: ["EXCLUSION"],
      people: [{ role: "CHILD", givenName: "Isla", bornOn: "2016-03-01" }],
      familyKnows: "AGREES",
      whyAllTheSame: null,
    }),
  });
}

/** Views that the worker keeps, or kept, as numbers of details. */
export const VIEWS = { toRename: 120, toDelete: 121, deleted: 122 };

/** The number of one of those cases. */
export const lifeReference = (ids: Scenario["ids"], n: number): string => `L${detailId(ids, n).slice(-12)}`;

/** Requests of data subjects, as numbers of details: Kim's that the council received, Dad's that the school has answered. */
export const RIGHTS = { ofKim: 500, ofDad: 501 };

/** A breach in the council's record, as the number of a detail. */
export const INCIDENT = 510;

/** What the choice of Kim's plan says, as the database writes it. */
export const CHOICE_SAYS =
  '{"why": "Somebody new.", "chosen": "A volunteer", "offered": ["A pupil", "A volunteer"], "question": "Who reads with Kim", "chosen_on": "2026-09-11", "offered_on": "2026-09-10"}';

/** Two subject access requests; of Dad the school holds nothing, and a second officer has said so. */
async function addRights(add: Add, { ids }: Scenario): Promise<void> {
  const asked = (n: number, person: string, agency: string) =>
    add("rights_request", {
      id: detailId(ids, n),
      reference: `SAR-${n}`,
      person_id: ids.person(person),
      asker: "SELF",
      received_by: ids.agency(agency),
      received_on: "2026-10-21",
      recorded_by: ids.account(`${agency} dpo`),
    });
  await asked(RIGHTS.ofKim, "kim", "council");
  await asked(RIGHTS.ofDad, "dad", "school");
  await add("rights_act", {
    id: detailId(ids, RIGHTS.ofDad + 1),
    request_id: detailId(ids, RIGHTS.ofDad),
    agency_id: ids.agency("school"),
    account_id: ids.account("council dpo"),
    kind: "APPROVED",
    on_day: "2026-10-22",
  });
  await add("legal_hold", {
    id: detailId(ids, INCIDENT + 1),
    agency_id: ids.agency("council"),
    person_id: ids.person("kim"),
    reason: "An inquiry asks for it.",
    placed_at: "2026-10-02T09:00:00Z",
    placed_by: ids.account("council dpo"),
  });
  await add("recipient_notice", {
    id: detailId(ids, INCIDENT + 2),
    request_id: detailId(ids, RIGHTS.ofDad),
    from_agency_id: ids.agency("school"),
    agency_id: ids.agency("council"),
    person_id: ids.person("dad"),
    what: "RECTIFIED",
    data_kinds: 1,
    told_at: "2026-10-23T09:00:00Z",
  });
  await add("incident", {
    id: detailId(ids, INCIDENT),
    reference: `INC-${INCIDENT}`,
    agency_id: ids.agency("council"),
    what: "A password was shared.",
    about_account: ids.account("worker"),
    from_at: "2026-10-01T09:00:00Z",
    until_at: "2026-10-01T12:00:00Z",
    aware_at: "2026-10-02T09:00:00Z",
    recorded_by: ids.account("council dpo"),
  });
}

import { agencies, aged, day, daysAgo, today, turning, types, yesterday } from "../support/scenario.js";
import { workedCase } from "./workedCase.js";
import { helped } from "./world.js";

const EARLY_HELP = ["EARLY_HELP"];
const toSchools = types("SCHOOL");

/** The mother agreed that schools may have two categories for early help. */
const consented = (until?: ReturnType<typeof day>) =>
  helped().consents("mum", {
    called: "consent",
    for: "kim",
    yes: ["EDUCATION", "HEALTH_PHYSICAL"],
    to: toSchools,
    purposes: EARLY_HELP,
    ...(until && { until }),
  });

export const consentCases = [
  workedCase(
    1,
    "School; parent consented to EDUCATION and HEALTH_PHYSICAL with schools; agreement live",
    (look) => {
      const s = consented();
      look(s, "teacher", "EARLY_HELP")
        .sees("kim.EDUCATION", "CONSENT")
        .sees("kim.HEALTH_PHYSICAL", "CONSENT")
        .isKeptFrom("kim.HEALTH_MENTAL", "CONSENT_OTHER_CATEGORY");
      look(s, "doctor", "EARLY_HELP").sees("kim.HEALTH_MENTAL", "OWN_RECORD");
    },
  ),

  workedCase(2, "Same, purpose EVALUATION", (look) => {
    const s = consented();
    look(s, "teacher", "EVALUATION")
      .isKeptFrom("kim.EDUCATION", "CONSENT_OTHER_PURPOSE")
      .isKeptFrom("kim.HEALTH_PHYSICAL", "CONSENT_OTHER_PURPOSE")
      .isKeptFrom("kim.HEALTH_MENTAL", "CONSENT_OTHER_PURPOSE");
    look(s, "teacher", "EARLY_HELP").sees("kim.EDUCATION").sees("kim.HEALTH_PHYSICAL");
    look(s, "doctor", "EVALUATION").sees("kim.HEALTH_MENTAL", "OWN_RECORD");
  }),

  workedCase(3, "Consent's last day was yesterday", (look) => {
    const over = consented(yesterday);
    look(over, "teacher", "EARLY_HELP")
      .isKeptFrom("kim.EDUCATION", "CONSENT_EXPIRED")
      .isKeptFrom("kim.HEALTH_PHYSICAL", "CONSENT_EXPIRED");
    look(over, "worker", "EARLY_HELP").sees("kim.EDUCATION", "OWN_RECORD");
    look(over, "doctor", "EARLY_HELP").sees("kim.HEALTH_PHYSICAL", "OWN_RECORD");
    look(consented(today), "teacher", "EARLY_HELP")
      .sees("kim.EDUCATION", "CONSENT")
      .sees("kim.HEALTH_PHYSICAL", "CONSENT");
  }),

  workedCase(
    4,
    "A newer consent permits HEALTH_PHYSICAL to the school, an older one in force denies health to it",
    (look) => {
      const s = deniedThenPermitted();
      look(s, "teacher", "EARLY_HELP")
        .isKeptFrom("kim.HEALTH_PHYSICAL", "CONSENT_REFUSED")
        .sees("kim.EDUCATION", "CONSENT");
      look(s, "doctor", "EARLY_HELP").sees("kim.HEALTH_PHYSICAL", "OWN_RECORD");
    },
  ),

  workedCase(5, "The newer one supersedes the older explicitly", (look) => {
    look(deniedThenPermitted(["older"]), "teacher", "EARLY_HELP").sees("kim.HEALTH_PHYSICAL", "CONSENT");
  }),

  workedCase(6, "A value truly of both parents; only the mother consented", (look) => {
    const s = helped()
      .value(["mum", "dad"], "HOUSING", { by: "council" })
      .consents("mum", { yes: ["HOUSING"], to: toSchools, purposes: EARLY_HELP });
    look(s, "teacher", "EARLY_HELP").isKeptFrom("mum+dad.HOUSING", "CONSENT_PARTIAL");
    look(s, "worker", "EARLY_HELP").sees("mum+dad.HOUSING", "OWN_RECORD");
    const refused = s.copy().consents("dad", { no: ["HOUSING"], to: toSchools, purposes: EARLY_HELP });
    look(refused, "teacher", "EARLY_HELP").isKeptFrom("mum+dad.HOUSING", "CONSENT_PARTIAL");
    look(refused, "worker", "EARLY_HELP").sees("mum+dad.HOUSING", "OWN_RECORD");
    const both = s.copy().consents("dad", { yes: ["HOUSING"], to: toSchools, purposes: EARLY_HELP });
    look(both, "teacher", "EARLY_HELP").sees("mum+dad.HOUSING", "CONSENT");
  }),

  workedCase(7, "A child turns 18 under a consent the mother gave", (look) => {
    const child = (birthday: ReturnType<typeof day>) =>
      helped({ born: birthday }).consents("mum", {
        for: "kim",
        yes: ["EDUCATION"],
        to: toSchools,
        purposes: EARLY_HELP,
        given: daysAgo(30),
      });
    const adult = child(turning(18));
    look(adult, "teacher", "EARLY_HELP").isKeptFrom("kim.EDUCATION", "CONSENT_LAPSED");
    look(adult, "worker", "EARLY_HELP").sees("kim.EDUCATION", "OWN_RECORD");
    look(child(turning(18, 1)), "teacher", "EARLY_HELP").sees("kim.EDUCATION", "CONSENT");
  }),

  workedCase(8, "A competent 14-year-old refuses, the mother consents", (look) => {
    const permitted = helped({ born: aged(14) })
      .gillick("kim", {
        categories: ["HEALTH_PHYSICAL", "HEALTH_MENTAL"],
        purposes: EARLY_HELP,
        from: day(-10),
      })
      .consents("mum", {
        for: "kim",
        yes: ["EDUCATION", "HEALTH_PHYSICAL", "HEALTH_MENTAL", "PARENTING"],
        to: toSchools,
        purposes: ["EARLY_HELP", "EVALUATION"],
      });
    const s = permitted.copy().consents("kim", {
      no: ["HEALTH_PHYSICAL", "HEALTH_MENTAL", "PARENTING"],
      to: toSchools,
      purposes: ["EARLY_HELP", "EVALUATION"],
      given: daysAgo(5),
    });
    look(s, "teacher", "EARLY_HELP")
      .isKeptFrom("kim.HEALTH_PHYSICAL", "CONSENT_REFUSED")
      .isKeptFrom("kim.HEALTH_MENTAL", "CONSENT_REFUSED")
      .sees("kim.PARENTING", "CONSENT")
      .sees("kim.EDUCATION", "CONSENT");
    look(s, "doctor", "EARLY_HELP")
      .sees("kim.HEALTH_PHYSICAL", "OWN_RECORD")
      .sees("kim.HEALTH_MENTAL", "OWN_RECORD");
    // The finding is for early help only.
    look(s, "teacher", "EVALUATION").sees("kim.HEALTH_PHYSICAL", "CONSENT");
    // Within it the child's own decision is needed, not only respected.
    look(permitted, "teacher", "EARLY_HELP")
      .isKeptFrom("kim.HEALTH_PHYSICAL", "CONSENT_LAPSED")
      .sees("kim.PARENTING", "CONSENT");
    look(permitted, "doctor", "EARLY_HELP").sees("kim.HEALTH_PHYSICAL", "OWN_RECORD");
  }),

  workedCase(17, "Consent withdrawn; the partner asks for last month's version", (look) => {
    const s = consented().withdraws("consent");
    look(s, "teacher", "EARLY_HELP")
      .isKeptFrom("kim.HEALTH_PHYSICAL", "CONSENT_WITHDRAWN")
      .isKeptFrom("kim.EDUCATION", "CONSENT_WITHDRAWN");
    look(s, "doctor", "EARLY_HELP").sees("kim.HEALTH_PHYSICAL", "OWN_RECORD");
    look(s, "worker", "EARLY_HELP").sees("kim.EDUCATION", "OWN_RECORD");
  }),

  workedCase(23, "Shared with health, never with police (the family's own wish)", (look) => {
    const s = helped()
      .consents("mum", {
        for: "kim",
        yes: ["EDUCATION", "PARENTING"],
        to: types("GP", "SCHOOL", "POLICE"),
        purposes: EARLY_HELP,
      })
      .consents("mum", { for: "kim", no: ["EDUCATION"], to: agencies("police"), purposes: EARLY_HELP });
    look(s, "doctor", "EARLY_HELP").sees("kim.EDUCATION", "CONSENT");
    look(s, "constable", "EARLY_HELP")
      .isKeptFrom("kim.EDUCATION", "CONSENT_REFUSED")
      .sees("kim.PARENTING", "CONSENT");
    // Who told must not be known to the police: for them the value does not exist.
    const source = s
      .copy()
      .protects("SOURCE", { value: "kim.PARENTING", openToAgencies: ["practice"], effect: "ABSENT" });
    look(source, "constable", "EARLY_HELP").knowsNothingOf("kim.PARENTING", "PROTECTED");
    look(source, "doctor", "EARLY_HELP").sees("kim.PARENTING", "CONSENT");
  }),

  workedCase(24, "Consent withdrawn: the school reads the assessment", (look) => {
    const s = consented().value("kim", "DEVELOPMENT", { by: "school" }).withdraws("consent");
    look(s, "teacher", "EARLY_HELP")
      .sees("kim.DEVELOPMENT", "OWN_RECORD")
      .isKeptFrom("kim.HEALTH_PHYSICAL", "CONSENT_WITHDRAWN");
    look(s, "doctor", "EARLY_HELP").sees("kim.HEALTH_PHYSICAL", "OWN_RECORD");
  }),

  workedCase(28, "Mother permits, father refuses, for a 6-year-old (both orders in time)", (look) => {
    for (const [mother, father] of [
      [daysAgo(20), daysAgo(10)],
      [daysAgo(10), daysAgo(20)],
    ] as const) {
      const s = helped({ born: aged(6) })
        .consents("mum", {
          for: "kim",
          yes: ["HEALTH_PHYSICAL", "EDUCATION"],
          to: toSchools,
          purposes: EARLY_HELP,
          given: mother,
        })
        .consents("dad", {
          called: "refusal",
          for: "kim",
          no: ["HEALTH_PHYSICAL"],
          to: toSchools,
          purposes: EARLY_HELP,
          given: father,
        });
      look(s, "teacher", "EARLY_HELP")
        .isKeptFrom("kim.HEALTH_PHYSICAL", "CONSENT_DISPUTED")
        .sees("kim.EDUCATION", "CONSENT");
      look(s, "doctor", "EARLY_HELP").sees("kim.HEALTH_PHYSICAL", "OWN_RECORD");
      look(s.copy().withdraws("refusal"), "teacher", "EARLY_HELP").sees("kim.HEALTH_PHYSICAL", "CONSENT");
    }
  }),
];

/** An older no to health, a newer yes to some of it; the newer may say that it replaces others. */
function deniedThenPermitted(supersedes: string[] = []) {
  return helped()
    .consents("mum", {
      called: "older",
      for: "kim",
      no: ["HEALTH_PHYSICAL", "HEALTH_MENTAL"],
      to: agencies("school"),
      purposes: EARLY_HELP,
      given: daysAgo(60),
      from: day(-60),
    })
    .consents("mum", {
      for: "kim",
      yes: ["HEALTH_PHYSICAL", "EDUCATION"],
      to: toSchools,
      purposes: EARLY_HELP,
      given: daysAgo(10),
      from: day(-10),
      supersedes,
    });
}

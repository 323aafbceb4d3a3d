import { day, hoursAgo, now, type Scenario, types } from "../support/scenario.js";
import { workedCase } from "./workedCase.js";
import { helped, PURPOSES } from "./world.js";

const ALL_OF_KIM = ["EDUCATION", "HEALTH_PHYSICAL"] as const;
const open = (s: Scenario) =>
  s.consents("mum", {
    for: "kim",
    yes: ALL_OF_KIM,
    to: types("SCHOOL", "GP", "POLICE", "DISTRICT_HOUSING"),
    purposes: PURPOSES,
  });

export const hiddenCases = [
  workedCase(11, "The viewer is the father's sister, declared", (look) => {
    const s = open(helped())
      .practitioner("other doctor", { at: "practice", role: "HEALTH_PRACTITIONER" })
      .works("MEMBER", "practice", { practitioner: "other doctor" })
      .emergency("doctor", { confirmedBy: "worker" })
      .emergency("other doctor", { confirmedBy: "worker" });
    for (const excluded of [
      s.copy().excludes("doctor", { person: "dad" }),
      s.copy().excludes("doctor", { case: "case" }),
    ]) {
      look(excluded, "doctor", "EARLY_HELP")
        .knowsNothingOf("kim.EDUCATION", "EXCLUDED")
        .knowsNothingOf("kim.HEALTH_PHYSICAL", "EXCLUDED");
      look(excluded, "doctor", "EMERGENCY").knowsNothingOf("kim.EDUCATION", "EXCLUDED");
      look(excluded, "other doctor", "EARLY_HELP")
        .sees("kim.EDUCATION", "CONSENT")
        .sees("kim.HEALTH_PHYSICAL", "OWN_RECORD");
      look(excluded, "other doctor", "EMERGENCY").sees("kim.EDUCATION", "EMERGENCY_GRANT", {
        viaEmergencyAccess: true,
      });
    }
    look(s, "doctor", "EARLY_HELP").sees("kim.EDUCATION", "CONSENT");
  }),

  workedCase(12, "The father (perpetrator) works in a partner agency; refuge address", (look) => {
    const s = open(
      helped()
        .agency("housing", "DISTRICT_HOUSING")
        .practitioner("father at work", { at: "housing", role: "SOCIAL_WORKER", is: "dad" })
        .practitioner("colleague", { at: "housing", role: "SOCIAL_WORKER" })
        .works("MEMBER", "housing", { practitioner: "father at work" })
        .works("MEMBER", "housing", { practitioner: "colleague" })
        .agreement({ purposes: [...PURPOSES] })
        .address("mum", { by: "council", safe: true, household: "refuge", from: day(-20) })
        .address("kim", { by: "council", household: "refuge", from: day(-20) })
        .attends("kim", "The new school", { by: "council" })
        .registersWith("kim", "The new practice", { by: "council" })
        .consents("mum", { yes: ["SAFE_ADDRESS"], to: types("DISTRICT_HOUSING", "GP"), purposes: PURPOSES })
        .consents("mum", {
          for: "kim",
          yes: ["CONTACT"],
          to: types("DISTRICT_HOUSING", "GP"),
          purposes: PURPOSES,
        })
        .protects("LOCATION", { household: "refuge", openToAgencies: ["council", "practice"] }),
    );
    const where = ["mum.address", "kim.address", "kim.school", "kim.gp"];
    const [father, colleague, worker] = ["father at work", "colleague", "worker"].map((viewer) =>
      look(s, viewer, "EARLY_HELP"),
    );
    for (const value of where) {
      father!.knowsNothingOf(value, "EXCLUDED");
      colleague!.isKeptFrom(value, "PROTECTED");
      worker!.sees(value, "OWN_RECORD");
    }
    look(s, "doctor", "EARLY_HELP").sees("kim.school", "CONSENT").sees("kim.address", "CONSENT");
    // What does not tell where they are stays as it was agreed.
    colleague!.sees("kim.EDUCATION", "CONSENT");
    father!.knowsNothingOf("kim.EDUCATION", "EXCLUDED");
  }),

  workedCase(13, "A case is sealed during active emergency access", (look) => {
    const active = helped().emergency("doctor", { from: hoursAgo(1) });
    const seen = { viaEmergencyAccess: true };
    look(active, "doctor", "EMERGENCY").sees("kim.EDUCATION", "EMERGENCY_GRANT", seen);
    const sealed = active.copy().seals({ case: "case", openTo: ["worker"], from: now });
    look(sealed, "doctor", "EMERGENCY").knowsNothingOf("kim.EDUCATION", "SEALED");
    look(sealed, "worker", "EARLY_HELP").sees("kim.EDUCATION", "OWN_RECORD");
    // A seal that allows emergency access still asks for a second person.
    const alone = active.copy().seals({ case: "case", openTo: ["worker"], emergency: true });
    look(alone, "doctor", "EMERGENCY").knowsNothingOf("kim.EDUCATION", "SEALED");
    look(alone, "worker", "EARLY_HELP").sees("kim.EDUCATION", "OWN_RECORD");
    const together = helped().emergency("doctor", { confirmedBy: "worker" });
    look(
      together.copy().seals({ case: "case", openTo: ["worker"], emergency: true }),
      "doctor",
      "EMERGENCY",
    ).sees("kim.EDUCATION", "EMERGENCY_GRANT", seen);
    const never = together.copy().seals({ case: "case", openTo: ["worker"] });
    look(never, "doctor", "EMERGENCY").knowsNothingOf("kim.EDUCATION", "SEALED");
    look(never, "worker", "EARLY_HELP").sees("kim.EDUCATION", "OWN_RECORD");
    // Where the seal says that existence may show, so it does.
    const shown = active.copy().seals({ case: "case", openTo: ["worker"], existence: "WITHHELD" });
    look(shown, "doctor", "EMERGENCY").isKeptFrom("kim.EDUCATION", "SEALED");
    look(shown, "worker", "EARLY_HELP").sees("kim.EDUCATION", "OWN_RECORD");
  }),

  workedCase(18, "Two records merged, one sealed", (look) => {
    const two = open(helped())
      .person("kim again", { born: day(-3750) })
      .joins("kim again")
      .value("kim again", "EDUCATION", { by: "council" });
    look(two, "teacher", "EARLY_HELP")
      .sees("kim.EDUCATION", "CONSENT")
      .isKeptFrom("kim again.EDUCATION", "CONSENT_NOT_ASKED");
    look(two, "worker", "EARLY_HELP").sees("kim again.EDUCATION", "OWN_RECORD");

    const merged = two.copy().merges("kim", "kim again");
    // A consent covers only values of its own id until it is confirmed for the merged person.
    look(merged, "teacher", "EARLY_HELP")
      .sees("kim.EDUCATION", "CONSENT")
      .isKeptFrom("kim again.EDUCATION", "CONSENT_NOT_ASKED");
    look(merged, "worker", "EARLY_HELP").sees("kim again.EDUCATION", "OWN_RECORD");

    for (const order of [merged.copy(), two.copy().merges("kim again", "kim")]) {
      const sealed = order.seals({ person: "kim again", openTo: ["worker"] });
      look(sealed, "teacher", "EARLY_HELP")
        .knowsNothingOf("kim.EDUCATION", "SEALED")
        .knowsNothingOf("kim again.EDUCATION", "SEALED");
      look(sealed, "worker", "EARLY_HELP")
        .sees("kim.EDUCATION", "OWN_RECORD")
        .sees("kim again.EDUCATION", "OWN_RECORD");
    }
  }),

  workedCase(26, "An agency's own answer about a sealed person", (look) => {
    const s = helped().value("kim", "DEVELOPMENT", { by: "teacher" });
    look(s, "teacher", "EARLY_HELP").sees("kim.DEVELOPMENT", "OWN_RECORD");
    const sealed = open(s.copy())
      .consents("mum", {
        for: "kim",
        yes: ["DEVELOPMENT"],
        to: types("CHILDRENS_SERVICES"),
        purposes: PURPOSES,
      })
      .seals({ person: "kim", openTo: ["worker"] });
    look(sealed, "teacher", "EARLY_HELP").knowsNothingOf("kim.DEVELOPMENT", "SEALED");
    look(sealed, "worker", "EARLY_HELP").sees("kim.DEVELOPMENT", "CONSENT");
  }),
];

import { hoursAgo, types } from "../support/scenario.js";
import { workedCase } from "./workedCase.js";
import { helped, partners, PURPOSES } from "./world.js";

const toSchools = types("SCHOOL");
const shared = () =>
  helped().consents("mum", {
    for: "kim",
    yes: ["EDUCATION", "HEALTH_PHYSICAL"],
    to: toSchools,
    purposes: PURPOSES,
  });

export const partnerCases = [
  workedCase(14, "A viewer filters cases by a substance-use answer open in one case only", (look) => {
    const purposes = [...PURPOSES];
    const s = partners()
      .practitioner("counsellor", { at: "school", role: "SUBSTANCE_WORKER" })
      .family((f) => f.mother("mum").child("kim"))
      .case("first", { lead: "worker", team: ["counsellor"], purposes })
      .family((f) => f.mother("other mum").child("lee"))
      .case("second", { lead: "worker", team: ["counsellor"], purposes })
      .value("mum", "SUBSTANCE_USE", { by: "council", case: "first" })
      .value("other mum", "SUBSTANCE_USE", { by: "council", case: "second" })
      .consents("mum", { yes: ["SUBSTANCE_USE"], to: toSchools, purposes });
    look(s, "counsellor", "EARLY_HELP")
      .sees("mum.SUBSTANCE_USE", "CONSENT")
      .isKeptFrom("other mum.SUBSTANCE_USE", "CONSENT_NOT_ASKED");
    look(s, "worker", "EARLY_HELP").sees("other mum.SUBSTANCE_USE", "OWN_RECORD");
  }),

  workedCase(15, "The agreement is suspended while a partner's subscription is open", (look) => {
    const live = shared().system("school system", { at: "school", role: "EDUCATION_PRACTITIONER" });
    look(live, "school system", "EARLY_HELP").sees("kim.EDUCATION", "CONSENT");
    const suspended = live.copy().suspends("all partners");
    for (const viewer of ["school system", "teacher"])
      look(suspended, viewer, "EARLY_HELP")
        .isKeptFrom("kim.EDUCATION", "NO_AGREEMENT")
        .isKeptFrom("kim.HEALTH_PHYSICAL", "NO_AGREEMENT");
    look(suspended, "worker", "EARLY_HELP").sees("kim.EDUCATION", "OWN_RECORD");
    look(suspended, "doctor", "EARLY_HELP").sees("kim.HEALTH_PHYSICAL", "OWN_RECORD");
  }),

  workedCase(16, "A partner edits a section holding a withheld value and saves", (look) => {
    const s = shared().value("kim", "DEVELOPMENT", { by: "school" });
    look(s, "teacher", "EARLY_HELP")
      .sees("kim.DEVELOPMENT", "OWN_RECORD")
      .isKeptFrom("kim.HEALTH_MENTAL", "CONSENT_OTHER_CATEGORY");
    look(s, "doctor", "EARLY_HELP").sees("kim.HEALTH_MENTAL", "OWN_RECORD");
  }),

  workedCase(19, "A statistic by school × need counts 3 families", (look) => {
    const s = shared().agency("funder", "COMMISSIONER").commissioner("commissioner", { at: "funder" });
    // Whoever counts reads no row: the figures come from the catalogue's job alone.
    look(s, "commissioner", "STATISTICS").knowsNothingOf("kim.EDUCATION", "NO_RELATIONSHIP");
    look(s, "teacher", "EARLY_HELP").sees("kim.EDUCATION", "CONSENT");
  }),

  workedCase(20, "Purpose missing, or a role nobody defined", (look) => {
    const s = shared()
      .practitioner("wizard", { at: "school", role: "WIZARD" })
      .practitioner("half a wizard", { at: "school", role: ["EDUCATION_PRACTITIONER", "WIZARD"] })
      .practitioner("nobody in particular", { at: "school" })
      .works("MEMBER", "school", { practitioner: "wizard" })
      .works("MEMBER", "school", { practitioner: "half a wizard" })
      .works("MEMBER", "school", { practitioner: "nobody in particular" });
    for (const purpose of [null, "", "CURIOSITY", "toString"])
      look(s, "teacher", purpose).cannotAsk("kim.EDUCATION", "INDETERMINATE");
    for (const viewer of ["wizard", "half a wizard", "nobody in particular"])
      look(s, viewer, "EARLY_HELP").cannotAsk("kim.EDUCATION", "INDETERMINATE");
    look(s, "teacher", "EARLY_HELP").sees("kim.EDUCATION", "CONSENT");
  }),

  workedCase(25, "An agency left the case last week", (look) => {
    const s = shared()
      .value("kim", "DEVELOPMENT", { by: "school" })
      .consents("mum", {
        for: "kim",
        yes: ["DEVELOPMENT"],
        to: types("CHILDRENS_SERVICES"),
        purposes: PURPOSES,
      });
    const left = s.copy().leaves("school", { when: hoursAgo(7 * 24) });
    look(s, "teacher", "EARLY_HELP").sees("kim.EDUCATION", "CONSENT").sees("kim.DEVELOPMENT", "OWN_RECORD");
    look(left, "teacher", "EARLY_HELP")
      .knowsNothingOf("kim.EDUCATION", "NO_RELATIONSHIP")
      .knowsNothingOf("kim.DEVELOPMENT", "NO_RELATIONSHIP");
    look(left, "worker", "EARLY_HELP").sees("kim.EDUCATION", "OWN_RECORD").sees("kim.DEVELOPMENT", "CONSENT");
  }),
];

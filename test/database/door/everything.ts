import {
  agencies,
  daysAgo,
  inDays,
  inHours,
  type Scenario,
  types,
  yesterday,
} from "../../support/scenario.js";
import { agreed, house } from "./house.js";

/** Something of every kind of fact, in two cases. */
export const everything = (): Scenario =>
  agreed(house())
    .practitioner("manager", { at: "council", role: ["SUPERVISOR", "SOCIAL_WORKER"] })
    .supervises("manager", "worker", { until: inDays(9) })
    .person("kim again")
    .merges("kim again", "kim")
    .gillick("kim", { categories: ["EDUCATION"], purposes: ["EARLY_HELP"] })
    .careOrder("council", "kim", { from: yesterday })
    .consents("mum", {
      called: "first",
      yes: ["EDUCATION"],
      no: ["HOUSING"],
      to: types("SCHOOL", "GP"),
      purposes: ["EARLY_HELP"],
    })
    .consents("mum", {
      called: "second",
      for: "kim",
      yes: ["FINANCE"],
      to: agencies("school"),
      purposes: ["EARLY_HELP", "EVALUATION"],
      supersedes: ["first"],
      given: daysAgo(2),
    })
    .withdraws("first")
    .decision({ purpose: "SAFEGUARDING_ENQUIRY", agencies: ["school"], objected: daysAgo(1) })
    .excludes("doctor", { person: "kim again" })
    .excludes("teacher", { case: "c", from: inHours(5) })
    .seals({ person: "dad", categories: ["OFFENCE"], openTo: ["worker"], until: inDays(3) })
    .value("kim", "EDUCATION", { by: "school" })
    .seals({ called: "of a value", value: "kim.EDUCATION", existence: "WITHHELD" })
    .address("mum", { by: "council", household: "home" })
    .protects("LOCATION", { household: "home", openToAgencies: ["council"] })
    .protects("HARM", { called: "harm", people: ["dad"], emergency: true })
    .emergency("doctor", { people: ["kim"], confirmedBy: "worker" })
    .case("d", { lead: "worker", people: ["kim"], purposes: ["EVALUATION"] })
    .works("REFERRAL", "practice", { case: "d" });

import { aged, day, type Moment, type OnDays, scenario, type Scenario, turning, types } from "../scenario.js";
import { CATEGORIES_MEANT, COUPLES, type Sentence, type Span, type World } from "./World.js";

/** What is true in every world: three agencies, one agreement, two families that have nothing to do with each other. */
export function tell({ child, consented, said }: Omit<World, "at">): Scenario {
  const purposes = ["EARLY_HELP", "EVALUATION", "SAFEGUARDING_ENQUIRY"];
  const s = scenario()
    .agency("council", "CHILDRENS_SERVICES")
    .agency("school", "SCHOOL")
    .agency("practice", "GP")
    .practitioner("worker", { at: "council", role: "LEAD_PROFESSIONAL" })
    .practitioner("manager", { at: "council", role: "SUPERVISOR" })
    .practitioner("teacher", { at: "school", role: "EDUCATION_PRACTITIONER" })
    .practitioner("new teacher", { at: "school", role: "EDUCATION_PRACTITIONER" })
    .practitioner("doctor", { at: "practice", role: "HEALTH_PRACTITIONER" })
    .practitioner("sister", { at: "practice", role: "SOCIAL_WORKER" })
    .supervises("manager", "worker")
    .agreement({ between: ["council", "school"], purposes })
    .family((f) => f.mother("other mum").child("pat", { born: aged(12) }))
    .case("second", { lead: "worker", team: ["teacher", "doctor"], purposes })
    .value("pat", "EDUCATION", { by: "council" })
    .value("pat", "HEALTH_PHYSICAL", { by: "practice" })
    .value("other mum", "HOUSING", { by: "school" })
    .family((f) =>
      f
        .mother("mum")
        .father("dad", { responsibility: true })
        .child("kim", { born: child === null ? aged(10) : turning(child.turns, child.in) }),
    )
    .case("first", { lead: "worker", team: ["teacher", "doctor", "sister"], purposes })
    .signsIn("mum")
    .signsIn("other mum")
    .value("mum", "HOUSING", { by: "council", case: "first" })
    .value("kim", "EDUCATION", { by: "council", case: "first" })
    .value("kim", "HEALTH_PHYSICAL", { by: "practice", case: "first" })
    .value("kim", "DOMESTIC_ABUSE", { by: "school", case: "first", mentioned: ["dad"] })
    .value(["mum", "dad"], "FINANCE", { by: "council", case: "first" })
    .address("kim", { by: "council", case: "first" });
  if (consented)
    for (const [giver, about] of [...COUPLES.first.slice(0, 2), ...COUPLES.second.slice(0, 2)])
      s.consents(giver, {
        for: about,
        yes: CATEGORIES_MEANT,
        to: types("SCHOOL", "GP"),
        purposes: ["EARLY_HELP", "EVALUATION"],
      });
  said.forEach((sentence, index) => say(s, sentence, `${index}`));
  return s;
}

function say(s: Scenario, sentence: Sentence, name: string): void {
  switch (sentence.say) {
    case "consent": {
      const { giver, about, permit, categories, to, purposes, given, withdrawn, supersedesAll } = sentence;
      const [types, agencies] = [to.filter(isType), to.filter((one) => !isType(one))];
      s.consents(giver, {
        called: name,
        for: about,
        [permit ? "yes" : "no"]: categories,
        to: { agencies, types },
        purposes,
        given: moment(given),
        supersedes: supersedesAll ? s.namesOf("consent") : [],
        ...inDays(sentence),
      });
      if (withdrawn !== null) s.withdraws(name, moment(withdrawn));
      return;
    }
    case "agreement":
      s.agreement({
        between: sentence.between,
        categories: sentence.categories,
        purposes: sentence.purposes,
        ...inDays(sentence),
      });
      return;
    case "decision":
      s.decision({
        ...sentence,
        called: name,
        purpose: "SAFEGUARDING_ENQUIRY",
        reviewOn: day(sentence.reviewOn),
        ...inMoments(sentence),
      });
      return;
    case "exclusion":
      s.excludes(sentence.viewer, { ...sentence.of, ...inMoments(sentence) });
      return;
    case "seal": {
      const { of, categories, ...seal } = sentence;
      s.seals({ ...seal, ...of, ...(categories && { categories }), ...inMoments(sentence) });
      return;
    }
    case "marker":
      s.protects(sentence.kind, { ...sentence, ...sentence.of, ...inMoments(sentence) });
      return;
    case "grant": {
      const { viewer, confirmed, ...grant } = sentence;
      s.emergency(viewer, {
        ...grant,
        called: name,
        ...(confirmed && { confirmedBy: "worker" }),
        ...inMoments(sentence),
      });
      return;
    }
    case "responsibility":
      s.responsibility(sentence.holder, sentence.child, inDays(sentence));
      return;
    case "gillick":
      s.gillick(sentence.child, {
        categories: sentence.categories,
        purposes: sentence.purposes,
        ...inDays(sentence),
      });
      return;
    case "role":
      s.role(sentence.viewer, sentence.role, inMoments(sentence));
      return;
    case "relationship":
      s.works("MEMBER", s.agencyOf(sentence.viewer), {
        case: sentence.case,
        practitioner: sentence.viewer,
        ...inMoments(sentence),
      });
      return;
    case "merge":
      s.merges(sentence.person, sentence.other);
  }
}

const isType = (to: string) => to === to.toUpperCase();
const moment =
  (offset: number): Moment =>
  (at) =>
    at + offset;
const inMoments = ({ from, until }: Span): { from: Moment; until: Moment | undefined } => ({
  from: moment(from),
  until: until === null ? undefined : moment(until),
});
const inDays = ({ from, until }: Span): OnDays => ({
  from: day(from),
  until: until === null ? undefined : day(until),
});

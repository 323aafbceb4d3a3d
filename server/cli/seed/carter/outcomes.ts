import { addOutcome } from "../addOutcome.js";
import type { Case } from "../Case.js";
import type { Cast } from "./cast.js";

/** Adds what has been measured of the Carters since the work with them began. */
export function addOutcomes(of: Case, { leanne, jayden, ellie, mia, work }: Cast): void {
  const { lead, school, camhs, drugs, housing, voluntary, adviser, teacher, coach } = work;
  // prettier-ignore
  const outcomes: Parameters<typeof addOutcome>[1][] = [
    { indicator: "education.attendance", by: school, subjects: [jayden], measured: [[-195, 61, "Two exclusions in the term before."], [-130, 72], [-70, 84], [-12, 93, "No day missed since the half-term."]] },
    { indicator: "education.attendance", by: school, subjects: [ellie], measured: [[-195, 88], [-70, 79, "The weeks of the move."], [-12, 91]] },
    { indicator: "education.attendance", by: teacher, subjects: [mia], measured: [[-38, 86], [-7, 97]] },
    { indicator: "health.mental", by: camhs, subjects: [ellie], measured: [[-115, 2, "Panic attacks twice a week."], [-60, 2], [-28, 4, "None for two weeks."]] },
    { indicator: "health.mental", by: camhs, subjects: [jayden], measured: [[-115, 1], [-50, 2], [-10, 3]] },
    { indicator: "substance-use.harm", by: drugs, subjects: [leanne], measured: [[-188, 2], [-120, 3], [-20, 4]] },
    { indicator: "relationships.family", by: lead, subjects: [leanne, ellie, jayden], measured: [[-200, 2], [-100, 2], [-5, 4, "Sunday dinner for all five; they asked for a photograph of it."]] },
    { indicator: "safe-children.safety", by: lead, subjects: [mia], measured: [[-62, 2], [-20, 2, "Her father was seen outside the old school."]] },
    { indicator: "domestic-abuse.safety", by: adviser, subjects: [leanne], measured: [[-63, 1, "Risk judged high."], [-30, 3]] },
    { indicator: "housing.home", by: housing, subjects: [leanne], measured: [[-145, 2], [-55, 1], [-15, 2]] },
    { indicator: "housing.arrears", by: housing, subjects: [leanne], measured: [[-145, 1250], [-80, 840], [-15, 310, "The plan is kept."]] },
    { indicator: "money.coping", by: voluntary, subjects: [leanne], measured: [[-170, 1], [-60, 2], [-9, 3]] },
    { indicator: "money.work", by: coach, subjects: [leanne], measured: [[-85, 2], [-20, 3]] },
  ];
  for (const outcome of outcomes) addOutcome(of, outcome);
}

import { addEvent } from "../addToCase.js";
import type { Case } from "../Case.js";
import type { Cast } from "./cast.js";
import type { Marks } from "./restrictions.js";

/** Adds the significant events of the Carters. */
export function addEvents(of: Case, cast: Cast, marks: Marks): void {
  const { leanne, sean, kiera, jayden, ellie, mia, roy, wayne } = cast;
  const { lead, school, gp, camhs, police, housing, drugs, voluntary, adviser, teacher, coach } = cast.work;
  // prettier-ignore
  const events: Parameters<typeof addEvent>[1][] = [
    { day: -3010, title: "Wayne Bishop, father of the older three, dies in a road accident", by: lead, category: "HOUSEHOLD", subjects: [leanne], mentioned: [wayne] },
    { day: -2390, title: "Sean Doyle moves in; the family moves to Albert Road", by: lead, category: "HOUSEHOLD", subjects: [leanne, sean] },
    { day: -2250, title: "Mia is born", by: gp, category: "IDENTITY", subjects: [mia] },
    { day: -760, title: "Leanne begins treatment for depression", by: gp, category: "HEALTH_MENTAL", subjects: [leanne] },
    { day: -365, title: "Police attend Albert Road after a call by a passer-by", detail: "Both adults said it had been an argument. Ellie was on the stairs.", place: "14 Albert Road", by: police, category: "DOMESTIC_ABUSE", subjects: [leanne], mentioned: [sean, ellie] },
    { day: -330, title: "Jayden excluded for two days after a fight", place: "Harrowfield Academy", by: school, category: "EDUCATION", subjects: [jayden] },
    { day: -290, title: "Jayden excluded for three days after a second fight", place: "Harrowfield Academy", by: school, category: "EDUCATION", subjects: [jayden] },
    { day: -268, title: "Community resolution for damage to a car", by: police, category: "OFFENCE", subjects: [jayden] },
    { day: -214, title: "Ellie treated for an asthma attack", place: "Weston General Hospital", by: gp, category: "HEALTH_PHYSICAL", subjects: [ellie] },
    { day: -210, title: "School asks for early help", detail: "Daniel Hughes talked it over with Leanne first; she asked for one person to speak to rather than five.", by: school, category: "AGENCY_INVOLVEMENT", subjects: [jayden, ellie] },
    { day: -205, title: "Amara Okafor becomes lead professional", by: lead, category: "AGENCY_INVOLVEMENT", subjects: [leanne] },
    { day: -190, title: "Leanne goes to the alcohol service by herself", by: drugs, category: "SUBSTANCE_USE", subjects: [leanne] },
    { day: -170, title: "Somebody tells us what can be heard from the house", detail: "The caller was anxious and asked twice whether anyone would find out who had rung.", by: lead, category: "SAFEGUARDING", subjects: [ellie], marks: [marks.source] },
    { day: -165, title: "First meeting of the team around the family", place: "Weston Vale Family Centre", by: lead, category: "AGENCY_INVOLVEMENT", subjects: [leanne] },
    { day: -150, title: "Leanne tells her lead professional about a time when she was nineteen", by: lead, category: "HEALTH_MENTAL", subjects: [leanne], marks: [marks.sealed] },
    { day: -118, title: "Jayden's first appointment with the mental health service", by: camhs, category: "HEALTH_MENTAL", subjects: [jayden] },
    { day: -112, title: "Jayden decides for himself who reads about his appointments", by: camhs, category: "HEALTH_MENTAL", subjects: [jayden] },
    { day: -98, title: "Answer from Sean's solicitor about Mia's records", by: lead, category: "PARENTING", subjects: [mia], mentioned: [sean] },
    { day: -90, title: "Jayden chosen for the first team", place: "Weston Vale Juniors", by: voluntary, category: "SOCIAL_NETWORK", subjects: [jayden] },
    { day: -67, title: "Police attend; Leanne makes a statement", place: "14 Albert Road", by: police, category: "DOMESTIC_ABUSE", subjects: [leanne], mentioned: [sean, jayden] },
    { day: -66, title: "Sean arrested and released on bail not to go to the house", by: police, category: "OFFENCE", subjects: [sean] },
    { day: -64, title: "Leanne, Ellie and Mia move to a place of safety", place: "The Lantern House", by: adviser, category: "DOMESTIC_ABUSE", subjects: [leanne, ellie, mia] },
    { day: -64, title: "Kiera and Jayden move to their grandfather's", by: lead, category: "HOUSEHOLD", subjects: [kiera, jayden] },
    { day: -61, title: "Conference of agencies: the risk is judged high", by: police, category: "DOMESTIC_ABUSE", subjects: [leanne], mentioned: [sean] },
    { day: -58, title: "Accepted as homeless and in priority need", by: housing, category: "HOUSING", subjects: [leanne] },
    { day: -53, title: "Non-molestation order granted for one year", place: "Weston Family Court", by: police, category: "DOMESTIC_ABUSE", subjects: [leanne], mentioned: [sean] },
    { day: -40, title: "Mia starts at her new school", place: "Marsh Lane Primary School", by: teacher, category: "EDUCATION", subjects: [mia] },
    { day: -35, title: "Universal Credit in Leanne's own name begins", by: coach, category: "FINANCE", subjects: [leanne] },
    { day: -33, title: "Visit to the practice nurse", place: "Riverside Surgery", by: gp, category: "SEXUAL_HEALTH", subjects: [kiera], marks: [marks.sealedAbsent] },
    { day: -30, title: "Ellie: no panic attack for two weeks", by: camhs, category: "HEALTH_MENTAL", subjects: [ellie] },
    { day: -21, title: "Mia tells her teacher that her father was outside the old school", by: teacher, category: "SAFEGUARDING", subjects: [mia], mentioned: [sean] },
    { day: -21, title: "Enquiry under section 47 begins", by: lead, category: "SAFEGUARDING", subjects: [mia, ellie] },
    { day: -20, title: "Kiera turns 18", by: lead, category: "IDENTITY", subjects: [kiera] },
    { day: -18, title: "Sean spoken to about the order", by: police, category: "OFFENCE", subjects: [sean] },
    { day: -14, title: "Leanne withdraws her agreement for the alcohol service to write to the surgery", by: drugs, category: "SUBSTANCE_USE", subjects: [leanne] },
    { day: -9, title: "Mia says good morning to the class", place: "Marsh Lane Primary School", by: teacher, category: "DEVELOPMENT", subjects: [mia] },
    { day: -6, title: "Sunday dinner for all five at Roy's, with the adviser's safety plan", by: adviser, category: "SOCIAL_NETWORK", subjects: [leanne, roy] },
  ];
  for (const event of events) addEvent(of, event);
}

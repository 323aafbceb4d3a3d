import { addAction } from "../addToCase.js";
import type { Case } from "../Case.js";
import { addChoice, addGoal, addLeadChoice, addMeeting, sayOfAction } from "../addPlan.js";
import type { Cast } from "./cast.js";

/** Adds the plan of the Carters: what they want, what was agreed to do and what was said of it, reviews and choices. */
export function addPlan(of: Case, cast: Cast): void {
  const { leanne, sean, kiera, jayden, ellie, mia, roy } = cast;
  const { lead, school, gp, camhs, police, housing, voluntary, adviser, coach } = cast.work;
  // prettier-ignore
  const goals = {
    leanne: addGoal(of, { words: "I want my own front door, and all four of my children behind it.", saidBy: leanne, on: -55, by: lead, category: "HOUSEHOLD", subjects: [leanne] }),
    ellie: addGoal(of, { words: "I want to sleep without the light on.", saidBy: ellie, on: -118, by: lead, category: "CHILD_VOICE", subjects: [ellie] }),
    jayden: addGoal(of, { words: "I want to play on Saturdays and not be asked about home all the time.", saidBy: jayden, on: -160, by: lead, category: "CHILD_VOICE", subjects: [jayden] }),
    sundays: addGoal(of, { words: "We want to have Sunday dinner together again.", on: -50, by: lead, category: "HOUSEHOLD", subjects: [leanne, roy], state: "REACHED" }),
  };
  const add = (action: Parameters<typeof addAction>[1]) => addAction(of, action);
  // prettier-ignore
  const actions = {
    pass: add({ title: "Give Jayden a pass to leave the room and a named adult", status: "DONE", owner: "secondary", by: school, category: "EDUCATION", subjects: [jayden], created: -165, due: -150, outcome: "In use since the week after; no exclusion since." }),
    panic: add({ title: "Six sessions on panic and breathing for Ellie", status: "UNDER_WAY", owner: "camhs", by: camhs, category: "HEALTH_MENTAL", subjects: [ellie], created: -118, due: 14, help: "TALKING", goal: goals.ellie }),
    home: add({ title: "Find a three-bedroom home away from Coldbrook", status: "UNDER_WAY", owner: "housing", by: housing, category: "HOUSING", subjects: [leanne], created: -58, due: 30, help: "HOUSING", goal: goals.leanne }),
    tenancy: add({ title: "End the joint tenancy without giving the new address", status: "NOT_DELIVERED", owner: "housing", by: lead, category: "HOUSING", subjects: [leanne, sean], created: -58, due: -10, help: "HOUSING", goal: goals.leanne }),
    debts: add({ title: "Dispute the two catalogue debts", status: "UNDER_WAY", owner: "voluntary", by: voluntary, category: "FINANCE", subjects: [leanne], created: -65, due: 7, help: "MONEY" }),
    play: add({ title: "Play sessions for Mia at the centre", status: "PLANNED", owner: "voluntary", by: voluntary, category: "DEVELOPMENT", subjects: [mia], created: -26, due: 28 }),
    counsellor: add({ title: "Four talks with the school counsellor for Ellie", status: "PLANNED", owner: "secondary", by: lead, category: "HEALTH_MENTAL", subjects: [ellie], created: -200, due: -150, help: "TALKING", goal: goals.ellie }),
  };
  // prettier-ignore
  const others: Parameters<typeof addAction>[1][] = [
    { title: "Share Ellie's asthma plan with the school nurse", status: "DONE", owner: "riverside", by: gp, category: "HEALTH_PHYSICAL", subjects: [ellie], created: -120, due: -100, outcome: "Plan and spare inhaler are in the medical room." },
    { title: "Weekly session with Jayden; safety plan reviewed monthly", status: "UNDER_WAY", owner: "camhs", by: camhs, category: "HEALTH_MENTAL", subjects: [jayden], created: -112, due: 40 },
    { title: "Go through the safety plan with Leanne every fortnight", status: "UNDER_WAY", owner: "refuge", by: adviser, category: "DOMESTIC_ABUSE", subjects: [leanne], created: -61, due: 3 },
    { title: "Ask Kiera herself what may be shared, now that she is 18", status: "PLANNED", owner: "childrens", by: lead, category: "AGENCY_INVOLVEMENT", subjects: [kiera], created: -20, due: 5 },
    { title: "Ask for student support for young people without a settled home", status: "PLANNED", owner: "secondary", by: lead, category: "EDUCATION", subjects: [kiera], created: -50, due: 21 },
    { title: "Patrol past the old school at home time", status: "UNDER_WAY", owner: "police", by: police, category: "SAFEGUARDING", subjects: [mia], created: -21, due: 9 },
    { title: "Phased return to work agreed with the employer", status: "PLANNED", owner: "jobcentre", by: coach, category: "EMPLOYMENT", subjects: [leanne], created: -79, due: 25 },
  ];
  for (const action of others) add(action);

  // prettier-ignore
  const said: Parameters<typeof sayOfAction>[1][] = [
    { action: actions.counsellor, kind: "PROGRESS", status: "DONE", helped: "NO", text: "Ellie came twice. She did not want to be fetched out of class.", at: -150, by: lead, category: "HEALTH_MENTAL", subjects: [ellie] },
    { action: actions.tenancy, kind: "FLAG", text: "The landlord still writes to Leanne at Albert Road, and rent is still being counted.", answerBy: -3, at: -10, by: lead, category: "HOUSING", subjects: [leanne, sean] },
    { action: actions.home, kind: "FLAG", text: "Leanne has heard nothing of the transfer list for a month.", answerBy: 4, at: -3, by: lead, category: "HOUSING", subjects: [leanne] },
  ];
  for (const one of said) sayOfAction(of, one);
  const asked = sayOfAction(of, {
    action: actions.debts,
    kind: "FLAG",
    text: "One of the two lenders has written again.",
    answerBy: -8,
    at: -15,
    by: lead,
    category: "FINANCE",
    subjects: [leanne],
  });
  sayOfAction(of, {
    action: actions.debts,
    kind: "ANSWER",
    answers: asked,
    status: "UNDER_WAY",
    text: "We sent the second letter last week and have their receipt.",
    at: -12,
    by: voluntary,
    category: "FINANCE",
    subjects: [leanne],
  });

  // prettier-ignore
  const meetings: Parameters<typeof addMeeting>[1][] = [
    { kind: "MEETING", on: -165, minutes: "First meeting of the team. Leanne asked for one person to speak to. Amara leads.", there: [leanne], agenciesThere: ["childrens", "secondary", "riverside", "police"], next: -120, by: lead, category: "AGENCY_INVOLVEMENT", subjects: [leanne] },
    { kind: "REVIEW", on: -42, minutes: "The move is done and the children are at school. The tenancy is not ended; housing was not there to say why. Ellie sleeps better.", there: [leanne, roy], agenciesThere: ["childrens", "voluntary", "secondary"], agenciesAway: ["housing"], next: 6, by: lead, category: "AGENCY_INVOLVEMENT", subjects: [leanne] },
  ];
  for (const meeting of meetings) addMeeting(of, meeting);

  // prettier-ignore
  addChoice(of, { question: "Who goes with Leanne to the housing office", offered: ["Amara, from children’s services", "A volunteer of the charity", "Her father"], offeredOn: -56, chosen: "A volunteer of the charity", chosenBy: leanne, chosenOn: -54, why: "They are nothing to do with the council.", by: lead, category: "AGENCY_INVOLVEMENT", subjects: [leanne] });
  // prettier-ignore
  addChoice(of, { question: "Where Ellie meets her counsellor", offered: ["At the clinic", "At school", "By video"], offeredOn: -6, by: lead, category: "CHILD_VOICE", subjects: [ellie] });
  // prettier-ignore
  addLeadChoice(of, { kind: "LEAD_PROFESSIONAL", askedFor: "Amara Okafor, because she was there from the first day", askedBy: leanne, on: -165, state: "FOLLOWED", by: lead, category: "AGENCY_INVOLVEMENT", subjects: [leanne] });
  // prettier-ignore
  addLeadChoice(of, { kind: "POINT_OF_CONTACT", askedFor: "Daniel Hughes, at school", askedBy: jayden, on: -160, state: "NOT_FOLLOWED", whyNot: "He is at school in term time only. Jayden can ask him to ring Amara for him.", by: lead, category: "AGENCY_INVOLVEMENT", subjects: [jayden] });
}

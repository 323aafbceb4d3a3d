import { Assessment, type NewAnswer } from "../Assessment.js";
import type { Case } from "../Case.js";
import type { Cast } from "./cast.js";
import type { Marks } from "./restrictions.js";

/** Adds the Carters' single assessment, as nine agencies and the family tell it. */
export function addAssessment(of: Case, cast: Cast, marks: Marks): void {
  const { lead, school, gp } = cast.work;
  const assessment = new Assessment(of, of.subjects, -200, { practitioner: lead, day: -40 });
  for (const answer of [...development(cast, marks), ...parenting(cast, marks), ...environment(cast, marks)])
    assessment.answer(answer);
  assessment.sign(lead, -100, "SIGNED");
  assessment.sign(gp, -99, "CONFIRMED");
  assessment.sign(school, -50, "CONFIRMED");
  assessment.sign(lead, -40, "SIGNED");
}

function development({ kiera, jayden, ellie, mia, leanne, work }: Cast, marks: Marks): NewAnswer[] {
  const { lead, school, gp, camhs, teacher, voluntary, police, drugs } = work;
  // prettier-ignore
  return [
    { question: "general-health.conditions", by: gp, subjects: [ellie], written: -120, value: "Ellie has asthma, well controlled with a preventer inhaler and a spacer. One course of steroids in the last year, in the week of the move. The last review was three months ago." },
    { question: "general-health.conditions", by: gp, subjects: [mia], written: -118, value: "Mia has mild eczema behind the knees and is up to date with her immunisations." },
    { question: "general-health.conditions", by: gp, subjects: [kiera], written: -115, value: "Kiera has migraines about twice a month, usually before examinations." },
    { question: "general-health.view", by: gp, subjects: [ellie], written: -119, value: "Ellie knows her inhaler technique and carries a spare. School should have the asthma plan; stress at home has been the main trigger." },
    { question: "general-health.view", by: school, subjects: [ellie], written: -110, value: "Ellie has been to the medical room eleven times this term with a tight chest. It settles when somebody sits with her." },
    { question: "general-health.relationships-and-sexual-health", by: gp, subjects: [kiera], written: -33, marks: [marks.sealedAbsent], value: "Kiera came by herself for contraception and a routine screen, both given. She is in a steady relationship with a boy in her year and feels safe in it." },
    { question: "general-health.strengths", by: gp, subjects: [ellie], written: -119, value: "Ellie looks after her inhaler herself and says when her chest is tight." },
    { question: "general-health.needs", by: school, subjects: [ellie], written: -110, value: "Somebody to sit with her when her chest is tight, and the asthma plan at school." },
    { question: "general-health.words", by: school, subjects: [ellie], saidBy: ellie, saidAs: "Ellie, aged 12", written: -110, value: "My chest goes tight when people shout. At school Miss lets me sit by the fish tank until it stops." },

    { question: "physical-development.milestones", by: teacher, subjects: [mia], written: -30, value: "Mia runs, climbs and holds a pencil well. She falls asleep at story time most Mondays." },
    { question: "speech-language.talking", by: teacher, subjects: [mia], written: -29, value: "Mia spoke to nobody for the first eight days here. She now whispers to one friend and answers the register with a wave." },
    { question: "speech-language.view", by: teacher, subjects: [mia], written: -28, value: "Her understanding is as we would expect at six. We see this as a child who is not yet sure that it is safe to speak, not as a delay." },

    { question: "emotional-social.mental-health", by: camhs, subjects: [ellie], written: -75, value: "Ellie has been seen five times for panic attacks, at first two or three a week. She uses the breathing steps she made up with us and has had one attack in the last three weeks." },
    { question: "emotional-social.mental-health", by: camhs, subjects: [jayden], written: -105, before: { value: "Jayden was referred with low mood and broken sleep; first appointment next week.", written: -118 }, value: "Jayden has had low mood since the winter, with broken sleep and, twice, thoughts that he would be better off gone. He has no plan to harm himself, has made a safety plan with us and comes to every session." },
    { question: "emotional-social.view", by: camhs, subjects: [jayden], written: -46, marks: [marks.harm], value: "Jayden blames himself for not having stopped what he saw. I expect his mood to dip after the separation from his mother before it lifts, and would like us to watch the weeks around his birthday." },
    { question: "emotional-social.feelings", by: school, subjects: [jayden], written: -104, value: "Jayden looks after everybody else first. He is quick to anger with boys who push smaller children about, and ashamed of it afterwards." },
    { question: "emotional-social.feelings", by: teacher, subjects: [mia], written: -27, value: "Mia lines up the animals in pairs and checks the door. She will hold an adult's hand at the gate and counts the cars." },
    { question: "emotional-social.words", by: camhs, subjects: [jayden], saidBy: jayden, saidAs: "Jayden, aged 15", category: "HEALTH_MENTAL", written: -104, value: "I don't want everyone at school knowing my head's a mess. If Mr Hughes just knows I'm allowed to walk out for five minutes, that's enough." },
    { question: "emotional-social.words", by: voluntary, subjects: [ellie], saidBy: ellie, saidAs: "Ellie, aged 12", written: -90, value: "What helps is drawing, and when Jayden is in the next room." },

    { question: "behaviour.seen", by: school, subjects: [jayden], written: -150, value: "Two fixed-term exclusions in the autumn, both after fights that Jayden says began with remarks about his mother. None since January." },
    { question: "behaviour.justice", by: police, subjects: [jayden], written: -140, value: "One community resolution for criminal damage to a car wing mirror outside the family home. The car was Mr Doyle's. No other contact." },
    { question: "behaviour.substances", by: drugs, subjects: [jayden], written: -132, value: "Jayden told our young people's worker that he smoked cannabis with older boys over the summer and stopped when football began again." },
    { question: "behaviour.view", by: school, subjects: [jayden], written: -149, value: "The fights stopped when he was given a named adult and a pass to leave the room. I think he was frightened rather than aggressive." },
    { question: "behaviour.parents-words", by: voluntary, subjects: [jayden], saidBy: leanne, saidAs: "Leanne, mother", written: -90, value: "When he went quiet I thought he was sulking. He was keeping watch." },

    { question: "identity.view", by: voluntary, subjects: [jayden], written: -92, value: "Jayden calls himself the man of the house. At football he is simply a good left back, and it shows in how he stands." },
    { question: "identity.words", by: voluntary, subjects: [jayden], saidBy: jayden, saidAs: "Jayden, aged 15", written: -92, value: "I'm a left back, I'm a decent cook, and I'm not him." },
    { question: "relationships.close", by: lead, subjects: [jayden], written: -55, value: "Jayden sees his mother and the little ones every Sunday at the family centre. He and Kiera have a room each at their grandfather's." },
    { question: "relationships.caring", by: school, subjects: [kiera], written: -108, value: "Kiera collected the younger two from school most days, cooked tea and helped with homework before her own." },
    { question: "relationships.words", by: lead, subjects: [mia], saidBy: mia, saidAs: "Mia, aged 6", written: -50, value: "I like the new bed because it has a ladder. I want Jayden to come and see the ladder." },
    { question: "relationships.words", by: lead, subjects: [kiera], saidBy: kiera, saidAs: "Kiera, aged 17 then", written: -57, value: "Grandad's is calm. I still wake up listening." },
    { question: "self-care.skills", by: voluntary, subjects: [ellie], written: -91, value: "Ellie gets herself and Mia up, makes packed lunches and knows the bus times." },
    { question: "self-care.view", by: voluntary, subjects: [ellie], written: -91, value: "Ellie is capable beyond her years and could do with being twelve for an afternoon a week." },
    { question: "understanding.play", by: teacher, subjects: [mia], written: -28, value: "Mia sorts, counts in twos and finishes puzzles for much older children. She stops at once if a voice is raised in the corridor." },
    { question: "understanding.words", by: teacher, subjects: [mia], saidBy: mia, saidAs: "Mia, aged 6", written: -28, value: "I can do the hundred piece one with the whale. I do the edges first." },

    { question: "participation.setting", by: lead, subjects: [kiera], written: -190, value: "Kiera is in the sixth form at Harrowfield Academy, studying biology, psychology and health and social care." },
    { question: "participation.setting", by: lead, subjects: [mia], written: -39, value: "Mia moved to Marsh Lane Primary School six weeks ago, into Year 2." },
    { question: "participation.attendance", by: school, subjects: [jayden], written: -60, before: { value: "Attendance this year 71 per cent; late on 22 days.", written: -148 }, value: "Attendance since January 88 per cent, up from 71; late on four days, all in the week of the move." },
    { question: "participation.attendance", by: school, subjects: [ellie], written: -60, value: "Attendance 93 per cent. Absent for the whole week of the move, which was authorised." },
    { question: "participation.attendance", by: lead, subjects: [kiera], written: -100, value: "Kiera's attendance fell to 79 per cent while she was taking the younger children to school. Her tutor has agreed later starts on two days." },
    { question: "participation.view", by: school, subjects: [jayden], written: -59, value: "A pass to leave the room, a named adult and no public telling-off: with these three things Jayden stays in lessons." },
    { question: "participation.strengths", by: school, subjects: [jayden], written: -59, value: "Jayden stays when he knows that he may leave. Food technology is his best lesson." },
    { question: "participation.needs", by: voluntary, subjects: [jayden], written: -90, value: "To be fetched from training by the same two people, so that he can go every week." },
    { question: "participation.words", by: school, subjects: [jayden], saidBy: jayden, saidAs: "Jayden, aged 15", written: -60, value: "Food tech is the best. I can do maths if no one's looking." },
    { question: "progress.attainment", by: school, subjects: [ellie], written: -61, value: "Ellie reads two years ahead of her age and is on target in everything but physical education." },
    { question: "progress.parents-words", by: lead, subjects: [ellie], saidBy: leanne, saidAs: "Leanne, mother", written: -58, value: "She used to hide her school reports so there'd be no fuss in the house. Now she reads them out." },
    { question: "aspirations.plans", by: lead, subjects: [kiera], written: -95, value: "Kiera has two offers to study children's nursing and has asked what help there is for students without a settled home." },
    { question: "aspirations.words", by: voluntary, subjects: [jayden], saidBy: jayden, saidAs: "Jayden, aged 15", written: -91, value: "Catering college. Then a place of my own where Mum can come for her tea." },
  ];
}

function parenting({ leanne, sean, ellie, mia, jayden, roy, work }: Cast, marks: Marks): NewAnswer[] {
  const { lead, school, teacher, voluntary, adviser, police } = work;
  // prettier-ignore
  return [
    { question: "basic-care.routine", by: voluntary, subjects: [leanne], written: -130, value: "There is always a cooked tea and clean uniform. Before the move, meals were timed around when Mr Doyle came home." },
    { question: "basic-care.routine", by: lead, subjects: [mia], mentioned: [leanne], written: -48, value: "Mia goes to bed at seven with a story, in a room she shares with Ellie and her mother." },
    { question: "basic-care.safety", by: lead, subjects: [ellie], marks: [marks.source], written: -169, value: "We were told that children could be heard crying for a long time on two evenings in the same week, and a man shouting that nobody was to leave the room." },
    { question: "basic-care.safety", by: teacher, subjects: [mia], mentioned: [sean], saidBy: mia, saidAs: "Mia, aged 6, to her teacher", written: -21, value: "\"Daddy's car was at my old school. We had to go round the back.\" Mia said this at the sand tray, without being asked." },
    { question: "family-history.domestic-abuse", by: police, subjects: [leanne], mentioned: [sean], written: -61, value: "Three calls to the family home in twelve months. After the last one Leanne made a statement and a non-molestation order was granted; it runs for a year." },
    { question: "basic-care.view", by: lead, subjects: [leanne], written: -50, value: "Leanne protected her children in the way that was open to her: she planned the leaving for three months and took nothing for herself. Day-to-day care is good." },
    { question: "basic-care.words", by: lead, subjects: [leanne], saidBy: leanne, saidAs: "Leanne, mother", written: -50, value: "I kept thinking if the house was perfect it would be all right. It was never going to be all right. They're sleeping through now, and so am I, nearly." },
    { question: "basic-care.childs-words", by: school, subjects: [ellie], saidBy: ellie, saidAs: "Ellie, aged 12", written: -58, value: "I don't have to listen for the car any more. I can just have a bath." },
    { question: "warmth.seen", by: voluntary, subjects: [leanne], written: -128, value: "Leanne notices when one of the children goes quiet, and sits down next to them before she asks." },
    { question: "warmth.seen", by: lead, subjects: [roy], written: -52, value: "Roy turned his dining room into a bedroom in a weekend and walks Jayden to training." },
    { question: "warmth.view", by: school, subjects: [leanne], written: -109, value: "Mum answers every call and comes to every meeting, even when she has had to come on three buses." },
    { question: "warmth.strengths", by: voluntary, subjects: [leanne], written: -89, value: "Leanne has kept bedtime stories and Sunday dinner through two moves." },
    { question: "warmth.needs", by: lead, subjects: [leanne], written: -50, value: "An evening a week to herself, and somebody to talk to who is not a professional." },
    { question: "warmth.words", by: lead, subjects: [jayden], saidBy: roy, saidAs: "Roy, grandfather", written: -52, value: "He's a grand lad. He checks the locks at night and I let him, then I check them after so he can see I do it too." },
    { question: "guidance.rules", by: voluntary, subjects: [leanne], written: -127, value: "House rules are on the fridge in Ellie's writing: shoes off, phones down at tea, nobody shouts." },
    { question: "guidance.words", by: voluntary, subjects: [leanne], saidBy: leanne, saidAs: "Leanne, mother", written: -127, value: "I'd like help being firm with Jayden without sounding like him." },
    { question: "guidance.view", by: adviser, subjects: [leanne], written: -45, value: "Leanne doubts herself after years of being overruled. Her judgement about the children has been sound every time we have talked it over." },
  ];
}

function environment({ leanne, sean, jayden, kiera, roy, work }: Cast, marks: Marks): NewAnswer[] {
  const { lead, gp, police, housing, drugs, voluntary, adviser, coach, camhs } = work;
  const draft = { draft: true } as const;
  // prettier-ignore
  return [
    { question: "family-history.household", by: lead, subjects: [leanne], written: -55, before: { value: "Leanne, her partner Sean and the four children live together.", written: -198 }, value: "Leanne, Ellie and Mia live together; Kiera and Jayden live with their grandfather Roy. Wayne, father of the older three, died eight years ago." },
    { question: "family-history.adult-mental-health", by: gp, subjects: [leanne], written: -116, value: "Leanne has been treated for depression for two years, with a good response to medication. She has been open with us about the cause since the spring." },
    { question: "family-history.adult-mental-health", by: lead, subjects: [leanne], saidBy: leanne, saidAs: "Leanne, mother", marks: [marks.sealed], written: -150, value: "When I was nineteen I was in hospital for a month. I've never told the kids, and I'm not ready to have it in a letter. I want you to know because you asked what helps, and what helped was people not being shocked." },
    { question: "family-history.adult-substances", by: drugs, subjects: [leanne], written: -184, value: "Leanne came to us by herself. She was drinking most evenings to sleep; she has kept a diary since the spring and has had alcohol-free weeks since the move." },
    { question: "family-history.adult-substances", by: police, subjects: [sean], written: -140, value: "Mr Doyle had been drinking on two of the three occasions when officers attended." },
    { question: "family-history.domestic-abuse", by: adviser, subjects: [leanne], mentioned: [sean], saidBy: leanne, saidAs: "Leanne, mother", written: -61, value: "He checked my phone, my mileage and my receipts. He never let me take the girls out by myself. The last time he put his hands round my neck, and Jayden saw." },
    { question: "family-history.domestic-abuse", by: lead, subjects: [leanne], mentioned: [sean], written: -60, value: "The risk was judged high at the conference of agencies in the week of the move; a safety plan is in place and is gone through with Leanne every fortnight." },
    { question: "family-history.words", by: lead, subjects: [leanne], saidBy: leanne, saidAs: "Leanne, mother", written: -55, value: "We're in two houses and we're more of a family than we were in one." },
    { question: "wider-family.relatives", by: lead, subjects: [roy], written: -54, value: "Roy drives the older two, keeps a spare key for nobody else and has Sunday dinner ready for whoever can come." },
    { question: "wider-family.view", by: voluntary, subjects: [leanne], written: -89, value: "Leanne's two friends from work have stayed close. She had been made to lose touch with most of the others." },
    { question: "wider-family.words", by: lead, subjects: [leanne], saidBy: leanne, saidAs: "Leanne, mother", written: -54, value: "My dad. I should have gone to my dad years ago." },
    { question: "housing-work-money.home", by: lead, subjects: [leanne, sean], written: -70, value: "The house in Albert Road is a joint tenancy of Leanne and Sean. Rent arrears of £1,140 built up over the last year; both are liable for them." },
    { question: "housing-work-money.home", by: housing, subjects: [leanne], written: -58, value: "Leanne has been accepted as homeless and in priority need. She is in band A for a three-bedroom home and has asked not to be offered anything in Coldbrook." },
    { question: "housing-work-money.home", by: lead, subjects: [kiera], written: -53, value: "Kiera has the box room at her grandfather's, with a desk." },
    { question: "housing-work-money.work", by: coach, subjects: [leanne], written: -80, value: "Leanne works sixteen hours a week as a care assistant and is on sick leave until next month. She would like to train as a senior carer." },
    { question: "housing-work-money.money", by: lead, subjects: [leanne], written: -65, value: "Universal Credit in Leanne's own name began five weeks ago. Two catalogue debts of £610 were run up on her account by Sean; a money adviser is disputing them." },
    { question: "housing-work-money.money", by: coach, subjects: [leanne], written: -79, value: "An advance of £420 was paid and is being taken back at £35 a month." },
    { question: "housing-work-money.view", by: voluntary, subjects: [leanne], written: -88, value: "Money was used to control Leanne. Having her own account has changed how she speaks." },
    { question: "housing-work-money.words", by: lead, subjects: [leanne], saidBy: leanne, saidAs: "Leanne, mother", written: -52, value: "A door that is mine to lock, and my own money in my own name. The rest can wait." },
    { question: "community.places", by: voluntary, subjects: [jayden], written: -90, value: "Jayden trains with Weston Vale Juniors on Tuesdays and Thursdays. The coach knows that only his grandfather or sister may collect him." },
    { question: "community.neighbourhood", by: lead, subjects: [leanne], written: -47, value: "Leanne does not know the new area yet. She shops early, when it is quiet." },
    { question: "community.words", by: adviser, subjects: [leanne], saidBy: leanne, saidAs: "Leanne, mother", written: -44, value: "The women here cook together on Fridays. First time in years I've laughed with my mouth full." },
    { question: "community.view", by: camhs, subjects: [jayden], ...draft, written: -3, value: "A short break with the young carers' group in the summer would suit both Jayden and Ellie; to be talked over with them first." },
  ];
}

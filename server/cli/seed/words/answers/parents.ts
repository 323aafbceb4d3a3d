/** What is said about how parents and carers look after the children. */
export const parents = `
# basic-care.routine
visiting - -: {parent} has a steady routine of meals, bath and bed, and keeps appointments.
lead - -: There is food in the house and clean clothes; the boiler has been off for a week.
lead neglect -: The home was cold on two visits, with little food on the Thursday before benefits are paid.
school neglect -: {parent} comes to the gate every day; on bad days nobody has had breakfast.
lead mood -: Routines hold on {pher} better days and slip on the others; {phe} says so before anybody else does.
voluntary caring -: Meals and washing are mostly done by the eldest since {parent} has been unwell.
visiting baby -: Cot, pram and clothes are ready; {parent} has been to every antenatal appointment.
visiting - -: Bottles are clean, the cot is safe and the health record is kept up to date.
school - -: The children arrive on time, clean and with what they need.
lead debt -: {parent} skips {pher} own meals in the last week of the month; the children do not go short.
lead housing -: {parent} keeps one room spotless and apologises for the rest.
lead abuse -: Since the move everybody sleeps, and it shows.
gp - -: {parent} brings the children promptly when they are ill.
# basic-care.safety
school abuse 5-16: {child} said that {he} hides with {his} {sibling} "when it gets loud" and that it has not been loud since they moved.
school neglect 5-11: {child} told the learning mentor that {he} was alone at home on Saturday evening "till the telly finished".
police exploitation 13-17: {child} was found at an address known for drug dealing and would not say how {he} came there.
visiting neglect 0-4: {child} had a burn on the forearm from the hair straighteners; {parent} took {him} to hospital the same evening.
lead - 0-17: No concern about safety has been seen or told.
lead - 0-17: Nothing seen at home that gives cause for concern.
lead abuse 3-17: {child} said that {he} used to put a chair against {his} door and does not need to now.
# basic-care.view
lead - -: The children are well cared for by somebody who is doing it largely alone.
lead neglect -: Care is loving and patchy. It is good enough when {parent} has help and not when {phe} has none.
visiting - -: {parent} is attentive and safe. I have no worries about basic care.
lead alcohol -: On the evenings when {parent} drinks, nobody is really in charge. {Phe} knows it, and it is fewer evenings than in spring.
school - -: We have no worries about care at home.
lead housing -: Care is good; the home makes it harder than it needs to be.
lead mood -: Good care, at a cost to {parent} that cannot go on.
visiting baby -: {parent} will need another adult in the first weeks.
# basic-care.words
lead - -: "They come first. I go without before they do, and they don't know it."
lead - -: "I'm not asking anyone to do it for me. I'm asking for it not to be five different people."
lead neglect -: "I know what it looked like. I'd had no electric for three days."
lead mood -: "Some mornings my legs won't. I get them to school and then I go back to bed."
visiting baby -: "I did this on my own last time. I don't want to do it on my own again."
voluntary - -: "I can do it. I just can't do it and fill in forms about it."
lead housing -: "You try drying school jumpers in a room with no heating."
lead debt -: "I can make a chicken do three days."
lead autism -: "I know what every noise means. Nobody's ever asked me."
# warmth.seen
visiting - -: {parent} smiles, talks and sings to the children without being prompted.
voluntary - -: {parent} sat on the floor and played for the whole visit.
school - -: {parent} hugs the children at the gate and asks about their day.
lead mood -: {parent} is tender with the children, and visibly tired.
lead alcohol -: The children light up when {parent} is sober and go quiet when they cannot tell.
lead - -: The children show {parent} everything, and {phe} looks at it properly.
lead - -: There was teasing and laughter through the whole visit.
visiting baby -: {parent} talks to the bump and lets the others feel it kick.
lead work -: {parent} rings from {pher} break every evening to say goodnight.
# warmth.view
lead - -: Affection is plain on both sides.
voluntary bereavement -: {parent} is grieving too, and hides it so well that the children think they must.
lead abuse -: Since the separation the children have had one calm adult instead of one frightened one.
lead - -: The children are loved and know it.
school - -: A close family that closes ranks when it is worried.
lead mood -: Warmth is there on every visit; energy is not.
lead housing -: Steady love in an unsteady place.
# warmth.words
lead - -: "Friday is film night, all on one settee. It's the best bit of the week."
lead work -: "I see them asleep. Early shift, late shift, asleep."
voluntary bereavement -: "I don't cry in front of them. Should I?"
lead - -: "I tell them every night. My dad never did, so I do."
voluntary - -: "We walk the long way home. That's our time."
# guidance.rules
voluntary - -: Bedtimes are on a chart that the children made; stickers are given out with great seriousness.
lead - -: {parent} sets limits on screens and keeps to them most days.
school attendance -: {parent} says no and is worn down by the third time of asking.
lead abuse -: {parent} is working out what {pher} own rules are, after years of keeping to somebody else's.
lead - -: Homework before television; {parent} checks it, or says {phe} does.
voluntary - -: {parent} praises often and means it.
visiting - -: Naps, meals and bath come at the same time every day.
lead autism -: A board with pictures shows what comes next, and the whole house goes by it.
# guidance.view
lead - -: Boundaries are fair and mostly consistent.
school attendance -: {parent} would use help with mornings, and would not use a course.
youth crime -: {parent} and the school say the same things, which has not always been so.
visiting - -: Firm and kind. {Phe} could trust {pher} own judgement more.
lead - -: {parent} is firm about what matters and lets the rest go.
voluntary debt -: No means no, except about money, where guilt gets in the way.
lead mood -: On good days very clear; on bad days the television decides.
# guidance.words
lead - -: "I shout, then I say sorry for shouting. I'd like to miss out the shouting."
lead attendance -: "You try getting a fourteen-year-old out of bed when he's bigger than you."
lead autism -: "The parenting course was for a different child."
voluntary - -: "If somebody could have them for two hours I'd be a better mum for ten."
lead - -: "I'd like somebody to tell me when I'm doing it right."
lead - -: "What do you do when they're both right?"
voluntary caring -: "I want {child} to go out and be daft for once."
`;

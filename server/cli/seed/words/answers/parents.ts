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
# basic-care.safety
school abuse 5-16: {child} said that {he} hides with {his} {sibling} "when it gets loud" and that it has not been loud since they moved.
school neglect 5-11: {child} told the learning mentor that {he} was alone at home on Saturday evening "till the telly finished".
police exploitation 13-17: {child} was found at an address known for drug dealing and would not say how {he} came there.
visiting neglect 0-4: {child} had a burn on the forearm from the hair straighteners; {parent} took {him} to hospital the same evening.
lead - 0-17: No concern about safety has been seen or told.
# basic-care.view
lead - -: The children are well cared for by somebody who is doing it largely alone.
lead neglect -: Care is loving and patchy. It is good enough when {parent} has help and not when {phe} has none.
visiting - -: {parent} is attentive and safe. I have no worries about basic care.
lead alcohol -: On the evenings when {parent} drinks, nobody is really in charge. {Phe} knows it, and it is fewer evenings than in spring.
# basic-care.words
lead - -: "They come first. I go without before they do, and they don't know it."
lead - -: "I'm not asking anyone to do it for me. I'm asking for it not to be five different people."
lead neglect -: "I know what it looked like. I'd had no electric for three days."
lead mood -: "Some mornings my legs won't. I get them to school and then I go back to bed."
visiting baby -: "I did this on my own last time. I don't want to do it on my own again."
# warmth.seen
visiting - -: {parent} smiles, talks and sings to the children without being prompted.
voluntary - -: {parent} sat on the floor and played for the whole visit.
school - -: {parent} hugs the children at the gate and asks about their day.
lead mood -: {parent} is tender with the children, and visibly tired.
lead alcohol -: The children light up when {parent} is sober and go quiet when they cannot tell.
# warmth.view
lead - -: Affection is plain on both sides.
voluntary bereavement -: {parent} is grieving too, and hides it so well that the children think they must.
lead abuse -: Since the separation the children have had one calm adult instead of one frightened one.
# warmth.words
lead - -: "Friday is film night, all on one settee. It's the best bit of the week."
lead work -: "I see them asleep. Early shift, late shift, asleep."
voluntary bereavement -: "I don't cry in front of them. Should I?"
# guidance.rules
voluntary - -: Bedtimes are on a chart that the children made; stickers are given out with great seriousness.
lead - -: {parent} sets limits on screens and keeps to them most days.
school attendance -: {parent} says no and is worn down by the third time of asking.
lead abuse -: {parent} is working out what {pher} own rules are, after years of keeping to somebody else's.
# guidance.view
lead - -: Boundaries are fair and mostly consistent.
school attendance -: {parent} would use help with mornings, and would not use a course.
youth crime -: {parent} and the school say the same things, which has not always been so.
visiting - -: Firm and kind. {Phe} could trust {pher} own judgement more.
# guidance.words
lead - -: "I shout, then I say sorry for shouting. I'd like to miss out the shouting."
lead attendance -: "You try getting a fourteen-year-old out of bed when he's bigger than you."
lead autism -: "The parenting course was for a different child."
voluntary - -: "If somebody could have them for two hours I'd be a better mum for ten."
`;

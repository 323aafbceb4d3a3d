/** What is said about how the children are growing, learning and feeling: `readPhrases` says how to read it. */
export const development = `
# general-health.conditions
gp - 1-17: {child} is up to date with immunisations and has no long-standing illness.
gp - 1-17: {child} was last seen {month} with an ear infection that cleared with treatment.
gp - 0-4: {child}'s weight follows the fiftieth centile; no concerns at the last check.
gp illness 1-17: {child} has asthma and has needed three courses of steroids in the past year. {His} inhaler technique was checked last month.
gp illness 5-17: {child} has type 1 diabetes, diagnosed two years ago. Blood sugar has been harder to keep steady since the summer.
gp illness 1-17: {child} has epilepsy; one seizure in six months since the change of medicine.
gp illness 1-17: {child} has severe eczema and sleeps badly when it flares.
gp neglect 1-10: {child} has missed three of the last five appointments, among them the hearing test.
visiting - 0-4: {child} was seen at home; growth and feeding are as expected.
visiting baby 0-4: {child}'s two-year review was brought forward because a new baby is on the way; nothing of concern.
# general-health.registered
gp - 0-17: Registered here since {month}. Dentist not known.
gp - 5-17: Registered here and with the dental practice in {town}; last dental check within the year.
# general-health.view
gp - 0-17: Health needs are met. {parent} asks for advice early and follows it.
gp illness 1-17: The condition is manageable, but the plan depends on one tired adult. A written plan for school would take some of the weight.
gp illness 5-17: {child} knows more about {his} condition than most children of {his} age and would like to manage more of it alone.
gp neglect 1-10: Appointments are missed when the week is hard, not for want of care. Reminders by text and a lift have worked.
visiting - 0-4: {parent} reads {child}'s cues well and is open about what {phe} finds hard.
school illness 5-16: We have no care plan on file for {child} and would like one before the next trip.
# general-health.relationships-and-sexual-health
gp - 15-17: Contraception discussed at {his} request; {he} knows where to come.
gp exploitation 14-17: {child} asked for a test and did not want to say more about the person concerned. A follow-up is booked.
# general-health.words
school - 6-11: "I'm hardly ever poorly. I had a wobbly tooth and it came out in assembly."
gp - 10-17: "I'm fine mostly. I just get headaches when I can't sleep."
gp illness 6-17: "I hate being the one who has to go to the office at lunch."
school illness 6-14: "When it's bad I count the ceiling tiles till it passes."
# physical-development.milestones
visiting - 0-4: {child} sits, crawls and pulls to stand as expected for {his} age.
visiting - 1-4: Sight and hearing checked at the last review; both normal.
school - 5-11: {child} runs, climbs and joins in with everything in physical education.
school - 5-16: {child} is often tired in the first lesson; {he} says {he} goes to sleep after midnight.
gp illness 1-17: Growth has slowed slightly and will be measured again in three months.
visiting neglect 0-4: {child}'s weight has dropped across a centile since the spring; a weekly weigh-in is agreed.
# physical-development.disability
camhs autism 4-17: {child} has a diagnosis of autism, made {month}. {He} finds noise, crowds and sudden change hard.
gp autism 4-17: {child} is on the pathway for an autism assessment; the wait is about nine months.
school illness 5-16: {child} needs a quiet place and ten minutes at midday because of {his} condition.
gp - 2-17: No disability known.
# physical-development.view
visiting - 0-4: Development is on course; no further review needed before the usual one.
school - 5-11: Sleep is the thing that would make most difference.
gp illness 1-17: With treatment taken regularly I expect {child} to catch up.
# speech-language.talking
visiting speech 2-4: {child} uses about twenty single words and points for the rest; {parent} understands most of it.
school speech 4-6: {child}'s speech is hard for people outside the family to understand, and {he} stops trying when asked to repeat.
visiting - 1-4: {child} babbles, names favourite things and turns to {his} name.
school - 5-16: {child} speaks clearly and with a wide vocabulary.
school autism 4-16: {child} speaks at length about trains and planets and rarely answers an open question.
school status 5-16: {child} speaks {language} at home, is in {his} second year of English and interprets for {parent} more than {he} should have to.
# speech-language.help
visiting speech 2-5: Referred for speech and language therapy; first block of six sessions completed with {parent} present.
school speech 4-7: A daily ten-minute programme runs with the teaching assistant.
school - 5-11: No help needed.
# speech-language.view
visiting speech 2-5: {child} understands much more than {he} can say. The therapy is working; the wait between blocks is too long.
school speech 4-7: {He} is beginning to join in at carpet time. Friends help more than exercises.
school - 5-11: Communication is a strength.
# emotional-social.feelings
school - 5-11: {child} makes friends easily and comforts others who are upset.
school - 5-16: {child} keeps {his} worries to {himself} and will say "fine" to any question.
school anxiety 8-17: {child} asks to leave the room two or three times a week and shakes before tests.
school bereavement 5-17: {child} cries without warning since the death in the family, and is cross with {himself} for it.
school abuse 4-16: {child} flinches at raised voices and likes to sit where {he} can see the door.
visiting - 0-4: {child} settles quickly with {parent} after crying and looks round to check {phe} is there.
school caring 8-17: {child} rings home at break to check that everything is all right.
school bereavement 5-17: {child} needs a person and a place more than a programme.
# emotional-social.mental-health
camhs anxiety 8-17: {child} has been offered eight sessions for anxiety and has come to five. {He} can now name what sets it off.
camhs anxiety 8-17: {child} scores in the severe range for worry. No thoughts of harming {himself}.
camhs anxiety 12-17: {child} told us of cutting {his} arms last term; wounds were superficial and a safety plan is in place.
camhs autism 6-17: {child}'s worry rises with change; the plan is to prepare, show pictures and go once before.
gp anxiety 8-17: Referred to the mental health service {month}; sleep advice given while waiting.
gp bereavement 6-17: Sadness is what one would expect after such a loss; no treatment needed, but somebody to talk to.
# emotional-social.view
camhs anxiety 8-17: The anxiety makes sense given what the family has been through, and it is getting better.
camhs autism 5-17: {child}'s outbursts are overload, not temper. Fewer surprises would help more than more consequences.
# emotional-social.words
camhs anxiety 8-17: "It's like my tummy goes on the bus before I do."
school anxiety 8-17: "I don't mind being ill. I mind everyone looking."
school - 6-12: "I tell the dog. He doesn't tell anyone."
voluntary bereavement 6-17: "I keep thinking it's Grandad's key in the door."
voluntary caring 8-17: "If I'm out I can't stop thinking what's happening at home."
school abuse 6-16: "I like it when it's boring. Boring is good."
camhs autism 7-17: "Tell me what's going to happen and then do that."
lead - 10-17: "Nobody asks me till it's already decided."
# behaviour.seen
school - 5-16: {child} is polite and helpful; no incidents this year.
school attendance 11-16: {child} walks out of lessons about twice a week, usually before maths.
school autism 4-16: Three outbursts this half-term, each after a change of room or teacher.
school crime 11-16: Two fixed-term exclusions for fighting; calmer since the change of form group.
visiting - 2-4: {child} has tantrums at bedtime that last up to half an hour.
lead abuse 4-15: {child} has begun to shout at {his} mother in words that {he} has heard before.
# behaviour.justice
youth crime 11-17: {child} is on a referral order for theft with two older boys; {he} has kept every appointment.
police crime 11-17: {child} was stopped four times in the summer in the precinct, twice with alcohol. One community resolution.
police exploitation 13-17: {child} has been reported missing five times since Easter, each time found in the same flat with older men.
youth crime 12-17: {child} wrote a letter to the shopkeeper and is repairing bicycles as part of {his} order.
# behaviour.substances
youth crime 13-17: {child} says {he} smokes cannabis most weekends and would like to stop before the football season.
school exploitation 13-16: {child} was found with a vape and more money than {he} could explain.
drugs alcohol 14-17: {child} does not drink: "I've seen what it does."
# behaviour.view
school attendance 6-16: {child} avoids the lessons in which {he} has fallen furthest behind. It looks like defiance and is embarrassment.
youth crime 11-17: {child} follows older boys and is sorry quickly. Something to belong to would do more than supervision.
youth exploitation 13-17: {child} is being used by people who have bought {him} things. {He} does not yet see it so.
visiting - 2-4: Ordinary for {his} age; a bedtime routine is being tried.
school - 5-16: Clear, quiet instructions and praise in private work best.
# identity.heritage
lead - 0-17: {parent} describes the family as {ethnicity}. {languages} spoken at home.
school - 5-16: {child} speaks {language} at home and English at school and is proud of reading in both.
lead - 5-17: Faith is part of the week for this family, and {child} goes along gladly.
# identity.view
school - 5-16: {child} has a small circle of good friends and is liked.
school autism 6-16: {child} knows that {he} is different and has begun to say it as a good thing.
voluntary caring 8-17: {child} takes pride in being needed and does not know what {he} likes for {himself}.
school attendance 8-16: {child} calls {himself} thick. Nothing in {his} work says so.
youth crime 11-17: {child} is funny and kind one to one; in the group he plays a part.
# identity.words
school - 6-11: "I'm the fastest in my class except for Amir."
school - 12-17: "I'm not my brother. Teachers should stop asking."
voluntary caring 8-17: "I'm the sensible one."
school status 8-17: "I'm from here and from there. Both."
# relationships.close
lead - 3-17: {child} is closest to {parent} and to {his} grandmother, who collects {him} on Wednesdays.
lead - 5-17: {child} sees {his} cousins every weekend.
school - 5-16: {child} has two close friends in {his} class and eats with them every day.
# relationships.caring
voluntary caring 8-17: {child} cooks on four days, does the washing and reminds {parent} of {pher} tablets.
school caring 8-17: {child} brings {his} younger {sibling} to school and is late because of it.
lead - 5-17: {child} has no caring role.
# relationships.view
lead - 3-17: Relationships in this home are warm. What is missing is time.
school bereavement 5-17: The loss has brought {child} and {parent} closer, and a little afraid for each other.
lead abuse 4-17: {child} is very protective of {his} mother and watches her face before answering.
# relationships.words
lead - 5-10: "Mum is the best at stories because she does the voices."
lead - 8-17: "I trust my nan and Miss. And my mate, but not with everything."
school abuse 6-16: "It's quieter now. I got my own room."
voluntary caring 8-17: "I don't want anyone to think she's a bad mum. She's poorly."
# self-care.skills
school - 5-8: {child} dresses {himself} and packs {his} own bag.
visiting - 2-4: {child} feeds {himself} with a spoon and is nearly dry by day.
lead - 11-17: {child} travels by bus alone and makes simple meals.
school neglect 5-11: {child} comes to school unwashed about twice a week and hungry most Mondays. {He} has a breakfast and spare clothes here.
camhs autism 6-16: {child} needs reminders for washing and will wear only soft seams.
# self-care.view
school - 5-16: As one would expect at {his} age.
voluntary caring 8-17: {child} is more independent than is good for {him}.
school neglect 5-11: {child} has learned to manage; {he} should not have to.
# self-care.words
school - 5-9: "I can do my own shoes now. The bunny way."
lead - 12-17: "I want to get myself to college without being texted every five minutes."
# understanding.learning-needs
school autism 4-16: {child} has an education, health and care plan; eighteen hours of support a week.
school - 5-16: No special educational needs are known.
school attendance 6-16: {child} reads two years below {his} age; a screening for dyslexia is booked.
school speech 4-7: On the register for special educational needs because of speech and language.
# understanding.play
visiting - 1-4: {child} enjoys stacking, posting and filling bags.
school - 5-11: {child} asks good questions and sticks at puzzles.
school autism 4-12: {child} concentrates for an hour on what interests {him} and for a minute on what does not.
# understanding.view
school - 5-16: {child} learns best by doing, and by explaining to somebody else.
school autism 4-16: With the support in {his} plan {child} is learning well; without it {he} is only surviving the day.
# participation.setting
school - 5-17: {child} is in {year} here.
visiting - 2-4: {child} goes to {nursery} for fifteen hours a week.
# participation.attendance
school - 5-16: Attendance 96 per cent; never late.
school - 5-16: Attendance 92 per cent. Absences are short and always explained.
school attendance 6-16: Attendance 68 per cent this year, down from 84. Most absences are on Mondays and after holidays.
school attendance 11-16: Attendance 54 per cent. {He} has not been to an afternoon session since half-term.
school anxiety 8-16: Attendance 77 per cent; {he} comes to the gate and cannot come in.
school caring 8-16: Late on 31 days, always after bringing {his} {sibling} to school.
school crime 11-16: Attendance 81 per cent, with nine days lost to exclusion.
# participation.view
school attendance 6-16: A late start, a named person at the gate and work sent home have brought {child} in three days out of five.
school anxiety 8-17: {child} wants to be here. Smaller steps, agreed with {him}, work.
school - 5-16: {child} takes part in everything that {he} is offered.
school housing 5-16: The bus from temporary accommodation takes an hour each way. {He} is tired before {he} arrives.
school status 5-16: {child} goes without trips; the family cannot pay and is afraid to ask.
# participation.words
school - 5-10: "I like maths and I like Fridays because Friday is fish."
school attendance 8-16: "If I miss one I don't understand the next one, so what's the point."
school - 11-17: "It's all right. My form tutor's sound."
school anxiety 8-17: "Once I'm in, I'm in. It's the door."
# progress.attainment
school - 5-16: {child} is working at the level expected in all subjects.
school - 5-16: Ahead in mathematics, as expected in reading and writing.
school attendance 6-16: About a year behind in mathematics and two in writing.
school autism 4-16: Well ahead in science; writing is a struggle and is done on a keyboard.
# progress.view
school attendance 6-16: The gap is made of missed lessons and would close with them.
school - 5-16: Good progress from {his} starting point.
# progress.parents-words
school - 5-16: "As long as {he} tries and {he}'s kind, I'm happy."
lead attendance 6-16: "I was the same at school. I don't want that for {him}."
lead autism 4-16: "Nobody believed me till the report came."
# aspirations.plans
school - 14-17: {child} has applied for a college course in catering and has an interview next month.
school - 8-14: {child} wants to be a vet, and has started reading to the rabbits.
school - 14-17: {child} would like an apprenticeship with {his} uncle, who lays floors.
# aspirations.view
school - 8-17: {parent} is right behind {child}'s plans; money for the bus is what stands in the way.
youth crime 12-17: {child} has never been asked what {he} is good at. {He} is good with engines.
# aspirations.words
school - 5-10: "A footballer or a lady who works in the bank."
school - 11-17: "A job where I get to go outside."
lead - 12-17: "A normal house with a normal tea in it."
voluntary caring 8-17: "Nurse. I'm basically one already."
`;

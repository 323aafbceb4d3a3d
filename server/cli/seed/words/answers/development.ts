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
gp - 3-17: {child} wears glasses and was last tested {month}.
gp - 5-17: {child} broke a wrist on the trampoline two years ago; healed well.
gp - 0-10: {child} has had the usual colds and one bout of tonsillitis.
gp - 11-17: {child} has hay fever and manages it {himself}.
visiting - 0-4: {child} was born at thirty-eight weeks and has grown well since.
gp illness 3-17: {child} has coeliac disease and keeps to a strict diet at home; school dinners are harder.
# general-health.registered
gp - 0-17: Registered here since {month}. Dentist not known.
gp - 5-17: Registered here and with the dental practice in {town}; last dental check within the year.
gp - 0-17: Registered here with the whole family; dentist in {town}, not seen for over a year.
gp - 0-17: Registered here since the family moved to {town}.
# general-health.view
gp - 0-17: Health needs are met. {parent} asks for advice early and follows it.
gp illness 1-17: The condition is manageable, but the plan depends on one tired adult. A written plan for school would take some of the weight.
gp illness 5-17: {child} knows more about {his} condition than most children of {his} age and would like to manage more of it alone.
gp neglect 1-10: Appointments are missed when the week is hard, not for want of care. Reminders by text and a lift have worked.
visiting - 0-4: {parent} reads {child}'s cues well and is open about what {phe} finds hard.
school illness 5-16: We have no care plan on file for {child} and would like one before the next trip.
gp - 5-17: A healthy child in a tired family.
school - 5-16: {child} is seldom absent through illness.
gp - 10-17: {child} would come by {himself} if it were easier to get an appointment after school.
visiting - 0-4: Healthy and thriving; the damp is the only thing that I would change.
# general-health.relationships-and-sexual-health
gp - 15-17: Contraception discussed at {his} request; {he} knows where to come.
gp exploitation 14-17: {child} asked for a test and did not want to say more about the person concerned. A follow-up is booked.
# general-health.words
school - 6-11: "I'm hardly ever poorly. I had a wobbly tooth and it came out in assembly."
gp - 10-17: "I'm fine mostly. I just get headaches when I can't sleep."
gp illness 6-17: "I hate being the one who has to go to the office at lunch."
school illness 6-14: "When it's bad I count the ceiling tiles till it passes."
school - 5-10: "I had a plaster for every finger once."
gp - 11-17: "I don't like talking about it with Mum in the room."
# physical-development.milestones
visiting - 0-4: {child} sits, crawls and pulls to stand as expected for {his} age.
visiting - 1-4: Sight and hearing checked at the last review; both normal.
school - 5-11: {child} runs, climbs and joins in with everything in physical education.
school - 5-16: {child} is often tired in the first lesson; {he} says {he} goes to sleep after midnight.
gp illness 1-17: Growth has slowed slightly and will be measured again in three months.
visiting neglect 0-4: {child}'s weight has dropped across a centile since the spring; a weekly weigh-in is agreed.
school - 5-11: {child} swims a length and rides a bicycle.
school - 11-16: {child} plays for a school team and is rarely still.
visiting - 0-2: {child} wakes three times a night and naps well.
gp - 4-12: Height and weight on the seventy-fifth centile.
# physical-development.disability
camhs autism 4-17: {child} has a diagnosis of autism, made {month}. {He} finds noise, crowds and sudden change hard.
gp autism 4-17: {child} is on the pathway for an autism assessment; the wait is about nine months.
school illness 5-16: {child} needs a quiet place and ten minutes at midday because of {his} condition.
gp - 2-17: No disability known.
gp - 0-17: None known; to be asked again when {he} starts the next school.
school - 5-16: None known to us.
# physical-development.view
visiting - 0-4: Development is on course; no further review needed before the usual one.
school - 5-11: Sleep is the thing that would make most difference.
gp illness 1-17: With treatment taken regularly I expect {child} to catch up.
school - 5-16: Nothing of concern.
visiting - 0-4: Sleep is the family's main worry, and it is an ordinary one.
school - 11-16: {child} has grown fast this year and is embarrassed by {his} uniform.
# speech-language.talking
visiting speech 2-4: {child} uses about twenty single words and points for the rest; {parent} understands most of it.
school speech 4-6: {child}'s speech is hard for people outside the family to understand, and {he} stops trying when asked to repeat.
visiting - 1-4: {child} babbles, names favourite things and turns to {his} name.
school - 5-16: {child} speaks clearly and with a wide vocabulary.
school autism 4-16: {child} speaks at length about trains and planets and rarely answers an open question.
school status 5-16: {child} speaks {language} at home, is in {his} second year of English and interprets for {parent} more than {he} should have to.
school - 5-11: {child} retells stories with relish and gets the voices right.
school - 11-16: {child} says little in class and a good deal outside it.
visiting - 2-4: {child} puts three words together and asks "why" all day.
# speech-language.help
visiting speech 2-5: Referred for speech and language therapy; first block of six sessions completed with {parent} present.
school speech 4-7: A daily ten-minute programme runs with the teaching assistant.
school - 5-11: No help needed.
school - 5-16: None asked for.
visiting - 1-4: {parent} was shown the library's rhyme sessions and goes most weeks.
# speech-language.view
visiting speech 2-5: {child} understands much more than {he} can say. The therapy is working; the wait between blocks is too long.
school speech 4-7: {He} is beginning to join in at carpet time. Friends help more than exercises.
school - 5-11: Communication is a strength.
school - 5-16: No concern.
visiting - 1-4: Language is coming along well, in more than one tongue.
# emotional-social.feelings
school - 5-11: {child} makes friends easily and comforts others who are upset.
school - 5-16: {child} keeps {his} worries to {himself} and will say "fine" to any question.
school anxiety 8-17: {child} asks to leave the room two or three times a week and shakes before tests.
school bereavement 5-17: {child} cries without warning since the death in the family, and is cross with {himself} for it.
school abuse 4-16: {child} flinches at raised voices and likes to sit where {he} can see the door.
visiting - 0-4: {child} settles quickly with {parent} after crying and looks round to check {phe} is there.
school caring 8-17: {child} rings home at break to check that everything is all right.
school bereavement 5-17: {child} needs a person and a place more than a programme.
school - 5-11: {child} is quick to laugh and quick to cry, and both pass.
school - 11-16: {child} hides behind jokes when something matters to {him}.
lead - 5-17: {child} went quiet when we spoke of the last school, and talked again when we spoke of the dog.
visiting - 0-2: {child} is a placid baby who likes faces.
lead mood 5-17: {child} watches {parent} closely and asks whether it is a good day.
school housing 5-16: {child} has told nobody at school where {he} lives.
school debt 5-16: {child} says {he} is not hungry on trip days and eats when food is put in front of {him}.
school baby 4-12: {child} is excited about the baby and has asked twice who will fetch {him} from school.
# emotional-social.mental-health
camhs anxiety 8-17: {child} has been offered eight sessions for anxiety and has come to five. {He} can now name what sets it off.
camhs anxiety 8-17: {child} scores in the severe range for worry. No thoughts of harming {himself}.
camhs anxiety 12-17: {child} told us of cutting {his} arms last term; wounds were superficial and a safety plan is in place.
camhs autism 6-17: {child}'s worry rises with change; the plan is to prepare, show pictures and go once before.
gp anxiety 8-17: Referred to the mental health service {month}; sleep advice given while waiting.
gp bereavement 6-17: Sadness is what one would expect after such a loss; no treatment needed, but somebody to talk to.
gp - 8-17: No concern known.
camhs - 8-17: Known to us three years ago for a short piece of work; closed with a good outcome.
# emotional-social.view
camhs anxiety 8-17: The anxiety makes sense given what the family has been through, and it is getting better.
camhs autism 5-17: {child}'s outbursts are overload, not temper. Fewer surprises would help more than more consequences.
camhs bereavement 6-17: {child} is grieving in a healthy way and in {his} own time.
gp mood 6-17: {child} carries more worry about {parent} than {he} lets on.
# emotional-social.words
camhs anxiety 8-17: "It's like my tummy goes on the bus before I do."
school anxiety 8-17: "I don't mind being ill. I mind everyone looking."
school - 6-12: "I tell the dog. He doesn't tell anyone."
voluntary bereavement 6-17: "I keep thinking it's Grandad's key in the door."
voluntary caring 8-17: "If I'm out I can't stop thinking what's happening at home."
school abuse 6-16: "I like it when it's boring. Boring is good."
camhs autism 7-17: "Tell me what's going to happen and then do that."
lead - 10-17: "Nobody asks me till it's already decided."
lead - 5-9: "When I'm cross I go under the table and then I'm not."
school - 10-17: "Music. Loud. That's what helps."
lead housing 6-17: "I want a door that's mine."
lead mood 7-17: "I know when it's a bad day because the curtains are shut."
lead alcohol 8-17: "I can tell by how the key goes in."
# behaviour.seen
school - 5-16: {child} is polite and helpful; no incidents this year.
school attendance 11-16: {child} walks out of lessons about twice a week, usually before maths.
school autism 4-16: Three outbursts this half-term, each after a change of room or teacher.
school crime 11-16: Two fixed-term exclusions for fighting; calmer since the change of form group.
visiting - 2-4: {child} has tantrums at bedtime that last up to half an hour.
lead abuse 4-15: {child} has begun to shout at {his} mother in words that {he} has heard before.
school - 5-11: {child} is a helper at dinner time and takes it seriously.
school - 11-16: Two detentions this term for lateness; nothing more.
school - 5-16: Talks in lessons; stops when asked.
lead autism 4-16: At home {child} is calm while the day goes as planned and inconsolable when it does not.
visiting - 1-4: {child} bites when {he} is tired; the nursery has the same rules as home.
school anxiety 8-16: {child} puts {his} head on the desk when a test is given out.
# behaviour.justice
youth crime 11-17: {child} is on a referral order for theft with two older boys; {he} has kept every appointment.
police crime 11-17: {child} was stopped four times in the summer in the precinct, twice with alcohol. One community resolution.
police exploitation 13-17: {child} has been reported missing five times since Easter, each time found in the same flat with older men.
youth crime 12-17: {child} wrote a letter to the shopkeeper and is repairing bicycles as part of {his} order.
# behaviour.substances
youth crime 13-17: {child} says {he} smokes cannabis most weekends and would like to stop before the football season.
school exploitation 13-16: {child} was found with a vape and more money than {he} could explain.
drugs alcohol 14-17: {child} does not drink: "I've seen what it does."
gp - 14-17: Asked; {child} says none.
# behaviour.view
school attendance 6-16: {child} avoids the lessons in which {he} has fallen furthest behind. It looks like defiance and is embarrassment.
youth crime 11-17: {child} follows older boys and is sorry quickly. Something to belong to would do more than supervision.
youth exploitation 13-17: {child} is being used by people who have bought {him} things. {He} does not yet see it so.
visiting - 2-4: Ordinary for {his} age; a bedtime routine is being tried.
school - 5-16: Clear, quiet instructions and praise in private work best.
school - 5-16: No more than one would expect.
lead anxiety 8-17: What looks like refusing is freezing.
school autism 4-16: When the room is quiet there is no behaviour to speak of.
# identity.heritage
lead - 0-17: {parent} describes the family as {ethnicity}. {languages} spoken at home.
school - 5-16: {child} speaks {language} at home and English at school and is proud of reading in both.
lead - 5-17: Faith is part of the week for this family, and {child} goes along gladly.
lead - 0-17: {parent} would like the children to keep {pher} own family's language and recipes.
# identity.view
school - 5-16: {child} has a small circle of good friends and is liked.
school autism 6-16: {child} knows that {he} is different and has begun to say it as a good thing.
voluntary caring 8-17: {child} takes pride in being needed and does not know what {he} likes for {himself}.
school attendance 8-16: {child} calls {himself} thick. Nothing in {his} work says so.
youth crime 11-17: {child} is funny and kind one to one; in the group he plays a part.
lead - 5-17: {child} knows {his} own mind and is learning to say it kindly.
school - 11-16: {child} is trying out who to be, as {he} should at this age.
school housing 8-16: {child} does not ask friends home.
# identity.words
school - 6-11: "I'm the fastest in my class except for Amir."
school - 12-17: "I'm not my brother. Teachers should stop asking."
voluntary caring 8-17: "I'm the sensible one."
school status 8-17: "I'm from here and from there. Both."
lead - 7-12: "I'm good at remembering. I remember everybody's birthday."
lead - 13-17: "I'm not a problem. I've got problems, it's different."
# relationships.close
lead - 3-17: {child} is closest to {parent} and to {his} grandmother, who collects {him} on Wednesdays.
lead - 5-17: {child} sees {his} cousins every weekend.
school - 5-16: {child} has two close friends in {his} class and eats with them every day.
lead - 5-17: {child} has one best friend, who lives over the road.
school - 5-16: {child} moves between groups and belongs to none of them yet.
lead - 0-4: {child} knows and goes to everybody in the family; {parent} is the one {he} goes to when hurt.
# relationships.caring
voluntary caring 8-17: {child} cooks on four days, does the washing and reminds {parent} of {pher} tablets.
school caring 8-17: {child} brings {his} younger {sibling} to school and is late because of it.
lead - 5-17: {child} has no caring role.
school - 5-16: None that we know of.
lead mood 9-17: {child} makes tea and keeps the little ones quiet on bad mornings.
# relationships.view
lead - 3-17: Relationships in this home are warm. What is missing is time.
school bereavement 5-17: The loss has brought {child} and {parent} closer, and a little afraid for each other.
lead abuse 4-17: {child} is very protective of {his} mother and watches her face before answering.
school - 5-16: Warm and steady, from what we see at the gate.
lead - 11-17: {child} and {parent} argue about the telephone and about nothing else.
lead housing 3-17: They are on top of one another, and still kind.
# relationships.words
lead - 5-10: "Mum is the best at stories because she does the voices."
lead - 8-17: "I trust my nan and Miss. And my mate, but not with everything."
school abuse 6-16: "It's quieter now. I got my own room."
voluntary caring 8-17: "I don't want anyone to think she's a bad mum. She's poorly."
lead - 11-17: "We argue because we're the same. Everyone says it."
school - 5-10: "My {sibling} is annoying but I would save them in a fire."
# self-care.skills
school - 5-8: {child} dresses {himself} and packs {his} own bag.
visiting - 2-4: {child} feeds {himself} with a spoon and is nearly dry by day.
lead - 11-17: {child} travels by bus alone and makes simple meals.
school neglect 5-11: {child} comes to school unwashed about twice a week and hungry most Mondays. {He} has a breakfast and spare clothes here.
camhs autism 6-16: {child} needs reminders for washing and will wear only soft seams.
lead - 5-10: {child} lays the table and knows which bin is which.
visiting - 0-2: As expected for a baby of {his} age.
school - 8-16: {child} arrives with what {he} needs on most days.
# self-care.view
school - 5-16: As one would expect at {his} age.
voluntary caring 8-17: {child} is more independent than is good for {him}.
school neglect 5-11: {child} has learned to manage; {he} should not have to.
lead - 5-17: {child} is ready to do more for {himself} and would like to.
visiting - 0-4: On course.
# self-care.words
school - 5-9: "I can do my own shoes now. The bunny way."
lead - 12-17: "I want to get myself to college without being texted every five minutes."
lead - 6-12: "I can make pancakes but not flip them."
school - 12-17: "I'd like to cook. Not just toast."
# understanding.learning-needs
school autism 4-16: {child} has an education, health and care plan; eighteen hours of support a week.
school - 5-16: No special educational needs are known.
school attendance 6-16: {child} reads two years below {his} age; a screening for dyslexia is booked.
school speech 4-7: On the register for special educational needs because of speech and language.
school - 5-16: None known. Hearing and sight were checked on entry.
school - 5-16: Extra help with reading in a small group; no plan needed.
# understanding.play
visiting - 1-4: {child} enjoys stacking, posting and filling bags.
school - 5-11: {child} asks good questions and sticks at puzzles.
school autism 4-12: {child} concentrates for an hour on what interests {him} and for a minute on what does not.
visiting - 0-2: {child} reaches, shakes and drops, and waits to see it picked up.
school - 5-11: {child} would rather build than write.
school - 11-16: {child} solves problems out loud, with {his} hands.
# understanding.view
school - 5-16: {child} learns best by doing, and by explaining to somebody else.
school autism 4-16: With the support in {his} plan {child} is learning well; without it {he} is only surviving the day.
school - 5-16: {child} is able, and underestimates {himself}.
visiting - 1-4: Curious, and at ease with new people once {parent} is.
# participation.setting
school - 5-17: {child} is in {year} here.
visiting - 2-4: {child} goes to {nursery} for fifteen hours a week.
school - 5-17: {child} joined us {month}.
lead - 0-4: {child} is at home with {parent}; a nursery place has been offered for the spring.
lead - 17-18: {child} is at college in {town}.
# participation.attendance
school - 5-16: Attendance 96 per cent; never late.
school - 5-16: Attendance 92 per cent. Absences are short and always explained.
school attendance 6-16: Attendance 68 per cent this year, down from 84. Most absences are on Mondays and after holidays.
school attendance 11-16: Attendance 54 per cent. {He} has not been to an afternoon session since half-term.
school anxiety 8-16: Attendance 77 per cent; {he} comes to the gate and cannot come in.
school caring 8-16: Late on 31 days, always after bringing {his} {sibling} to school.
school crime 11-16: Attendance 81 per cent, with nine days lost to exclusion.
school - 5-16: Attendance 95 per cent; two lates.
school - 5-16: Attendance 89 per cent. The missing days are coughs and colds, with notes.
school housing 5-16: Attendance 83 per cent since the family was moved; it was 95 before.
school neglect 5-11: Attendance 80 per cent, and in breakfast club on every day that {he} comes.
school bereavement 5-16: Attendance fell to 79 per cent in the month of the funeral and is back at 94.
# participation.view
school attendance 6-16: A late start, a named person at the gate and work sent home have brought {child} in three days out of five.
school anxiety 8-17: {child} wants to be here. Smaller steps, agreed with {him}, work.
school - 5-16: {child} takes part in everything that {he} is offered.
school housing 5-16: The bus from temporary accommodation takes an hour each way. {He} is tired before {he} arrives.
school status 5-16: {child} goes without trips; the family cannot pay and is afraid to ask.
school - 5-16: {child} is a pleasure to teach.
school neglect 5-11: {child} runs in and is slow to go home.
school caring 8-16: A later start on two days costs {him} nothing and saves the quarrel at the gate.
# participation.words
school - 5-10: "I like maths and I like Fridays because Friday is fish."
school attendance 8-16: "If I miss one I don't understand the next one, so what's the point."
school - 11-17: "It's all right. My form tutor's sound."
school anxiety 8-17: "Once I'm in, I'm in. It's the door."
school - 8-13: "Art. And dinner. And when Mr Okoro does his experiments."
lead - 14-17: "I'd go if there was a point. Show me the point."
# progress.attainment
school - 5-16: {child} is working at the level expected in all subjects.
school - 5-16: Ahead in mathematics, as expected in reading and writing.
school attendance 6-16: About a year behind in mathematics and two in writing.
school autism 4-16: Well ahead in science; writing is a struggle and is done on a keyboard.
school - 5-11: Reads well; number bonds still to be learned.
school - 11-16: Predicted passes in all subjects, and good ones in two.
school - 11-16: Behind where {he} was last year in most subjects.
# progress.view
school attendance 6-16: The gap is made of missed lessons and would close with them.
school - 5-16: Good progress from {his} starting point.
school - 5-16: As expected.
school - 11-16: {child} could do better, and knows it.
# progress.parents-words
school - 5-16: "As long as {he} tries and {he}'s kind, I'm happy."
lead attendance 6-16: "I was the same at school. I don't want that for {him}."
lead autism 4-16: "Nobody believed me till the report came."
lead - 5-16: "{child} teaches me half of it. I left at fifteen."
school - 5-16: "Nobody rang me when it was going well. Could you ring when it's going well?"
# aspirations.plans
school - 14-17: {child} has applied for a college course in catering and has an interview next month.
school - 8-14: {child} wants to be a vet, and has started reading to the rabbits.
school - 14-17: {child} would like an apprenticeship with {his} uncle, who lays floors.
school - 11-16: {child} is thinking about the sixth form and has been to the open evening.
school - 5-9: {child} has been a shopkeeper, a dragon and a surgeon this week.
lead - 16-18: {child} wants work first and study later.
# aspirations.view
school - 8-17: {parent} is right behind {child}'s plans; money for the bus is what stands in the way.
youth crime 12-17: {child} has never been asked what {he} is good at. {He} is good with engines.
lead - 8-17: The hopes are real; somebody needs to show {him} the steps.
school - 5-16: High hopes at home and at school.
# aspirations.words
school - 5-10: "A footballer or a lady who works in the bank."
school - 11-17: "A job where I get to go outside."
lead - 12-17: "A normal house with a normal tea in it."
voluntary caring 8-17: "Nurse. I'm basically one already."
lead - 6-11: "I want to drive the bus so I can pick everybody up."
school - 11-17: "To be the first one in our family who goes."
`;

/** What is said about the family, the home, money and the neighbourhood. */
export const environment = `
# family-history.household
lead - -: {parent} lives with {children}.
lead bereavement -: {parent} lives with {children}. {Pher} own mother, who helped every day, died in {month}.
lead baby -: {parent} lives with {children} and is expecting a baby.
lead abuse -: {parent} and {children} live alone since {month}, when the relationship ended.
housing housing -: Household of {count} in a two-bedroom flat; no change expected.
lead - -: {parent} and {children}, at the present address; nobody has joined or left this year.
lead work -: {parent} lives with {children} and works shifts; a neighbour's daughter sits in.
lead status -: {parent} and {children} came to {town} three years ago.
# family-history.adult-mental-health
gp mood -: {parent} has been treated for depression since {month}, with some improvement.
gp mood -: {parent} has anxiety with panic, worse in crowds; waiting for talking therapy.
gp - -: No current concern.
visiting baby -: Mood was low after the last birth; {parent} asks us to look out for it this time.
gp - -: None known, beyond the strain of the last year.
gp abuse -: {parent} sleeps badly and startles easily; referred for trauma counselling.
gp debt -: {parent} has been signed off with stress since {month}.
gp bereavement -: Grieving; seen twice, no treatment wanted.
# family-history.adult-substances
drugs alcohol -: {parent} drank a bottle of wine most evenings in the winter and now keeps four days a week free.
drugs alcohol -: {parent} is on a reducing prescription and has given clear tests for eleven weeks.
gp alcohol -: Referred for help with drinking at {pher} own request in {month}.
gp - -: Non-smoker; drinks little.
gp - -: {parent} smokes about ten a day and would like to stop.
# family-history.domestic-abuse
refuge abuse -: {parent} told us of being pushed, watched and kept short of money over four years. {Phe} left in {month}.
police abuse -: Two calls to the former home; no injuries seen. A safety plan was offered and taken up.
gp abuse -: {parent} asked us to record bruising and what {phe} said about how it came about.
gp - -: Asked as a matter of routine; none told of.
refuge abuse -: {parent} described being followed to work and having {pher} telephone read. {Phe} has kept a diary.
# family-history.words
lead - -: "We muddle through. We laugh more than people think."
lead bereavement -: "It was always Mum who sorted us out. I keep picking up the phone."
lead abuse -: "I can hear the clock now. I never used to be able to hear the clock."
lead alcohol -: "I'm not proud of it. I'm not hiding it either."
lead work -: "Work's killing us and we can't live without it."
lead - -: "We've had worse years. I've got the photos to prove it."
lead status -: "We are waiting. Everything is waiting."
voluntary debt -: "I open the post now. That's new."
lead autism -: "He's not the problem. The noise is the problem."
lead caring -: "I know it's too much for a child. Tell me who else."
# wider-family.relatives
lead - -: {Pher} sister lives two streets away and has the children after school on Tuesdays.
lead - -: Grandparents are in {town} and help with lifts.
voluntary - -: No relatives close by. A neighbour keeps a key.
lead status -: Most relatives live abroad; they talk on the telephone every Sunday.
lead - -: {parent} has two brothers nearby; one can be relied on.
lead - -: A godmother has the children overnight once a month.
lead abuse -: {parent} is in touch with {pher} own mother again after four years.
# wider-family.view
lead - -: Willing and close, but stretched themselves.
voluntary - -: This family is more alone than it looks.
lead - -: Plenty of relatives and few of them free on weekdays.
lead bereavement -: The person who held everybody together has gone, and the others are finding out who does what.
# wider-family.words
lead - -: "My sister. Then my sister. Then probably you."
voluntary status -: "At home there would be twenty people. Here there is the lady from the church."
lead - -: "Next door. She's eighty-one and she's better than the lot of you."
voluntary - -: "I don't like to ask. I should ask."
# housing-work-money.home
housing housing -: Two-bedroom flat for {count} people, with damp in the children's room. The landlord has been served notice to repair.
housing housing -: In temporary accommodation since {month}; one room and a shared kitchen.
housing - -: Secure tenancy; rent account clear.
housing debt -: Rent arrears of £860, being paid off at £10 a week. No notice has been served.
lead - -: A tidy three-bedroom terraced house in {town}, rented from a private landlord.
lead housing -: The back bedroom cannot be used for mould. All the children sleep in one room.
lead - -: A ground-floor flat with a yard, warm and in good repair.
housing - -: Introductory tenancy, kept well so far.
lead status -: Two rooms above a shop, found through the church.
lead bereavement -: The tenancy was in the name of the grandmother who died; it has to be settled whether the family may stay.
# housing-work-money.work
jobcentre work -: {parent} works twenty hours a week on nights and is looking for hours in the daytime.
jobcentre work -: {parent} finished a course in bookkeeping and has an interview this month.
lead - -: {parent} works part-time in a care home.
lead - -: {parent} is at home with the children and would like to work when the youngest starts school.
lead - -: {parent} does nights at the food factory in {town}.
lead - -: {parent} is self-employed, with work one week and none the next.
lead status -: {parent} may not work while the application is waiting and volunteers at the charity shop.
# housing-work-money.money
voluntary debt -: Debts of about £3,400 to four lenders; a plan has been agreed and two have stopped calling.
lead debt -: On a prepayment meter that is empty most Wednesdays. Food bank used three times since {month}.
housing debt -: Council tax arrears of £512 are being taken from benefit.
jobcentre work -: Universal Credit; deductions of £58 a month for an advance.
lead - -: Universal Credit and child benefit. Managing, with nothing over.
lead - -: Wages and Universal Credit. {Phe} keeps a notebook of every penny.
voluntary debt -: A bailiff's letter was set aside after the money adviser wrote.
# housing-work-money.status
voluntary status -: Leave to remain until next year with no recourse to public funds; an application to lift the condition is with a solicitor.
lead status -: Settled status for the children; {parent}'s application is waiting.
# housing-work-money.view
housing housing -: Overcrowding is at the root of the rows and of the homework not done.
lead debt -: Most of the worry in this house has a pound sign on it.
voluntary - -: The home is a strength; it is warm, and friends come.
lead status -: Uncertainty about staying makes every other plan feel provisional.
lead - -: Money is tight and does not stop anything that matters.
housing debt -: The tenancy is safe while the plan is kept.
lead work -: Two jobs between them and still short; the hours cost more than they earn in sleep.
# community.places
voluntary - -: The family goes to the toddler group on Tuesdays and the library on Saturdays.
lead - -: The mosque, the church hall or the gurdwara: this family knows all three kitchens and helps in one.
school - -: {children} come to breakfast club; {parent} helps with the school garden.
youth crime -: {child} goes to the boxing club on two evenings a week.
school - -: The children go to after-school club on two days.
lead - -: The park, the library and an uncle's allotment.
voluntary status -: English class on Mondays, food co-op on Thursdays.
# community.neighbourhood
police crime -: There has been trouble with mopeds and fires in {town}; the family has not been targeted.
lead - -: A quiet street where people know one another.
housing housing -: The entrance to the block is broken and strangers sleep on the stairs.
police abuse -: The address carries a marker so that a call is answered at once.
lead - -: Busy and noisy, and handy for everything.
lead - -: A village with one bus an hour, and none on Sunday.
housing - -: A settled street with few complaints.
# community.view
lead - -: A Saturday club would serve three of this family's worries at once.
voluntary - -: {parent} would be a good volunteer herself, in time.
school - -: The holiday hunger scheme should be offered without being asked for.
lead - -: A bus pass would open most of what this town has.
voluntary - -: The holiday club has places, and this family has not been told.
# community.words
lead - -: "People are all right here. You just have to say hello first."
lead housing -: "I don't let them play out. You've seen the stairs."
lead - -: "There's nothing for teenagers. There's a bench."
lead - -: "We like it. It's a bit rough and it's ours."
voluntary - -: "I'd join something if somebody came with me the first time."
`;

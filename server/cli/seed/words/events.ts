/** Significant events, in the order in which they would happen: title, and after a bar the detail. `>CATEGORY` says what kind of data it is. */
export const events = `
# child
school attendance>EDUCATION 6-16: Letter about attendance sent home|Attendance had fallen below 85 per cent.
school attendance>EDUCATION 6-16: Attendance meeting with {parent}
school attendance>EDUCATION 6-16: First full week in school since the autumn
school ->EDUCATION 5-16: Changes form group
school ->EDUCATION 5-7: Starts at {school}
school crime>EDUCATION 11-16: Excluded for two days|After a fight at the gate.
school crime>EDUCATION 11-16: Returns after exclusion with a plan
gp ->HEALTH_PHYSICAL 1-5: Immunisations given
gp illness>HEALTH_PHYSICAL 1-17: Admitted to hospital overnight|Home the next day with a change of treatment.
gp illness>HEALTH_PHYSICAL 1-17: Review at the children's clinic
gp illness>HEALTH_PHYSICAL 1-17: Appointment missed
visiting ->DEVELOPMENT 0-4: Review by the health visitor
visiting speech>DEVELOPMENT 2-6: First session of speech therapy
visiting speech>DEVELOPMENT 2-6: Says {his} first sentence to a stranger
visiting neglect>DEVELOPMENT 0-5: Not brought to the two-year review
visiting neglect>HEALTH_PHYSICAL 0-4: Burn treated at the emergency department
camhs anxiety>HEALTH_MENTAL 8-17: Referred to the mental health service
camhs anxiety>HEALTH_MENTAL 8-17: First appointment
camhs anxiety>HEALTH_MENTAL 8-17: Panic attack on the way to school
camhs autism>DISABILITY 4-17: Assessment for autism
camhs autism>DISABILITY 4-17: Diagnosis given and talked through with the family
school autism>DISABILITY 4-16: Annual review of the education, health and care plan
police crime>OFFENCE 11-17: Arrested for theft with two others
youth crime>OFFENCE 11-17: Referral order made for six months
youth crime>OFFENCE 11-17: Restorative meeting held; {child} apologises
police exploitation>SAFEGUARDING 13-17: Reported missing overnight|Found the next afternoon in {town}.
police exploitation>SAFEGUARDING 13-17: Return interview
youth exploitation>SAFEGUARDING 13-17: Referred as a possible victim of exploitation
school neglect>SAFEGUARDING 5-11: Comes to school without a coat, and hungry
lead neglect>SAFEGUARDING 0-17: Home visit after a call from school
voluntary caring>SOCIAL_NETWORK 8-17: Joins the young carers' group
voluntary caring>SOCIAL_NETWORK 8-17: Weekend away with the young carers
school bereavement>EDUCATION 5-16: Comes back to school after the funeral
youth ->SOCIAL_NETWORK 11-17: Passes grading at the boxing club
school abuse>EDUCATION 5-16: Told by the police of a call to the home before school began
# parent
lead ->AGENCY_INVOLVEMENT -: First visit at home
lead ->AGENCY_INVOLVEMENT -: Assessment shared with the family
lead ->PARENTING -: {parent} finishes the parents' group|{Phe} was asked to help with the next one.
gp mood>HEALTH_MENTAL -: {parent} begins treatment for low mood
gp mood>HEALTH_MENTAL -: {parent} asks for more help with panic
drugs alcohol>SUBSTANCE_USE -: {parent} refers {pherself} for help with alcohol
drugs alcohol>SUBSTANCE_USE -: Ten weeks without alcohol
drugs alcohol>SUBSTANCE_USE -: A lapse, told to the worker the next morning
police abuse>DOMESTIC_ABUSE -: Police called to the home by a neighbour
police abuse>DOMESTIC_ABUSE -: Police called again; {parent} gives a statement
refuge abuse>DOMESTIC_ABUSE -: {parent} and the children leave
refuge abuse>DOMESTIC_ABUSE -: Freedom course begun
housing housing>HOUSING -: Applies for a transfer because of overcrowding
housing housing>HOUSING -: Inspection finds damp in two rooms
housing housing>HOUSING -: Repairs begun
housing debt>FINANCE -: Notice of arrears sent
voluntary debt>FINANCE -: Debts listed with the money adviser
voluntary debt>FINANCE -: Plan agreed with four lenders
voluntary debt>FINANCE -: Food parcel given
jobcentre work>EMPLOYMENT -: {parent} starts a training course
jobcentre work>EMPLOYMENT -: Change to daytime hours agreed
visiting baby>HEALTH_PHYSICAL -: Booking appointment with the midwife
visiting baby>HEALTH_PHYSICAL -: Antenatal visit at home
voluntary bereavement>SOCIAL_NETWORK -: Death of {parent}'s mother
voluntary bereavement>SOCIAL_NETWORK -: First family session about the loss
voluntary status>IMMIGRATION -: Application sent by the solicitor
voluntary status>IMMIGRATION -: Help with the fee agreed by a charity
voluntary ->SOCIAL_NETWORK -: The family joins the holiday club
voluntary ->PARENTING -: First visit by the family support worker
# child often
school ->EDUCATION 5-16: Parents' evening|{parent} came and stayed for an hour.
school ->EDUCATION 5-16: Good work shown in assembly
gp ->HEALTH_PHYSICAL 1-17: Seen for a chest infection
school ->EDUCATION 5-16: {child} chosen for the class trip
school ->EDUCATION 5-16: A quarrel in the playground, settled the same day
school ->EDUCATION 5-16: {parent} rings about homework
school ->EDUCATION 5-16: Swimming badge
school ->EDUCATION 5-16: Detention for missing homework
gp ->HEALTH_PHYSICAL 0-17: Seen with a temperature and a cough
gp ->HEALTH_PHYSICAL 2-17: Seen for a sprained wrist
gp ->HEALTH_PHYSICAL 0-12: Seen with a rash
gp ->HEALTH_PHYSICAL 0-17: Routine appointment
visiting ->DEVELOPMENT 0-4: Weighed and measured at the clinic
visiting ->DEVELOPMENT 0-4: Visit at home
# parent often
lead ->AGENCY_INVOLVEMENT -: Meeting of the team around the family
lead ->AGENCY_INVOLVEMENT -: Review of the plan
lead ->PARENTING -: Visit: everybody at the table
lead ->PARENTING -: Visit: a hard week, talked over
lead ->PARENTING -: Telephone call instead of the visit
lead ->SOCIAL_NETWORK -: Out together: the park, the library and chips
gp ->HEALTH_PHYSICAL -: {parent} seen for back pain
gp ->HEALTH_PHYSICAL -: {parent} seen for a routine check
voluntary ->PARENTING -: Two hours of childcare by a volunteer
voluntary ->SOCIAL_NETWORK -: Day out with other families
housing ->HOUSING -: Visit about the tenancy
jobcentre ->EMPLOYMENT -: Appointment kept
police ->SOCIAL_NETWORK -: Neighbourhood officer calls in
`;

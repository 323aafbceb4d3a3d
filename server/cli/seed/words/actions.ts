/** What the plan asks for: the voice is the agency that owns the action; `>CATEGORY` says what kind of data it is. */
export const actions = `
# child
school attendance>EDUCATION 6-16: Meet {child} at the gate for the first fortnight
school attendance>EDUCATION 6-16: Send missed work home on Fridays
school anxiety>EDUCATION 8-16: Agree a quiet way in and a card to leave lessons
school ->EDUCATION 5-16: Offer a place at breakfast club
school ->EDUCATION 11-16: Find a mentor for {child}
school autism>EDUCATION 4-16: Warn of every change of room a day ahead
school speech>DEVELOPMENT 4-7: Ten minutes of speech practice each day
gp illness>HEALTH_PHYSICAL 1-17: Write a care plan for school
gp illness>HEALTH_PHYSICAL 1-17: Review treatment every three months
camhs anxiety>HEALTH_MENTAL 8-17: Eight sessions with {child}
camhs autism>DISABILITY 4-17: Two sessions for {parent} on understanding autism
visiting speech>DEVELOPMENT 2-6: Second block of speech therapy
visiting ->DEVELOPMENT 0-4: Review {child}'s development in three months
visiting neglect>HEALTH_PHYSICAL 0-5: Weigh {child} every week
youth crime>OFFENCE 11-17: Six sessions on peer pressure with {child}
police crime>OFFENCE 11-17: Ring {parent} before calling at the house
police exploitation>SAFEGUARDING 13-17: Visit the flat and warn its tenants off
youth exploitation>SAFEGUARDING 13-17: A worker whom {child} chooses, weekly
voluntary caring>SOCIAL_NETWORK 8-17: A place in the young carers' group
# parent
lead ->PARENTING -: Visit every fortnight
lead ->AGENCY_INVOLVEMENT -: Bring the team together every six weeks
lead neglect>PARENTING -: Go through the week with {parent} every Monday
gp mood>HEALTH_MENTAL -: Review medication with {parent}
drugs alcohol>SUBSTANCE_USE -: Weekly session with {parent}
refuge abuse>DOMESTIC_ABUSE -: Go through the safety plan every month
police abuse>DOMESTIC_ABUSE -: Keep the marker on the address under review
housing housing>HOUSING -: Repair the damp in the children's room
housing housing>HOUSING -: Add the family to the transfer list
housing debt>FINANCE -: Hold the arrears while the plan is kept
voluntary debt>FINANCE -: Apply for help with the water bill
voluntary ->SOCIAL_NETWORK -: Two hours of childcare a week by a volunteer
voluntary bereavement>SOCIAL_NETWORK -: Four family sessions about the loss
voluntary status>IMMIGRATION -: Follow up the application with the solicitor
jobcentre work>EMPLOYMENT -: Help with a change to daytime hours
visiting baby>HEALTH_PHYSICAL -: Antenatal visits at home
# outcomes
lead - -: Done and talked over with the family.
lead - -: In place since the week after.
lead - -: Finished early; not needed further.
lead - -: Took longer than planned, but done.
`;

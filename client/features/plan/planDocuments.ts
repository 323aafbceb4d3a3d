import { graphql } from "../../graphql/generated";

export const saveGoalDocument = graphql(`
  mutation SaveGoal($input: GoalInput!) {
    saveGoal(input: $input) {
      id
    }
  }
`);
export const saveActionDocument = graphql(`
  mutation SaveAction($input: ActionInput!) {
    saveAction(input: $input) {
      id
    }
  }
`);
export const sayDocument = graphql(`
  mutation SayOfAction($input: PlanWordInput!) {
    sayOfAction(input: $input) {
      id
    }
  }
`);
export const saveMeetingDocument = graphql(`
  mutation SaveMeeting($input: MeetingInput!) {
    saveMeeting(input: $input) {
      id
    }
  }
`);
export const saveChoiceDocument = graphql(`
  mutation SaveChoice($input: ChoiceInput!) {
    saveChoice(input: $input) {
      id
    }
  }
`);
export const saveLeadChoiceDocument = graphql(`
  mutation SaveLeadChoice($input: LeadChoiceInput!) {
    saveLeadChoice(input: $input) {
      id
    }
  }
`);
export const takeBackDocument = graphql(`
  mutation TakeBackOfPlan($input: TakeBackInput!) {
    takeBackOfPlan(input: $input) {
      id
    }
  }
`);

/** All that a form of the plan needs of the case and of what is there already. */
export const planActDocument = graphql(`
  query PlanActPage($id: ID!) {
    case(id: $id) {
      id
      reference
      familyName
      agencies {
        id
        name
      }
      family {
        members {
          person {
            id
            reference
            name
            expectedOn
          }
        }
      }
      actions(first: 100) {
        edges {
          node {
            id
            version
            title
            dueOn
            status
            help
            goalId
            category
            owner {
              id
              name
            }
            about {
              id
            }
            viewerCan {
              change
              say
              flag
              answer
            }
            words {
              id
              text
            }
          }
        }
      }
      plan {
        viewerCan {
          addOf
          owners {
            id
            name
          }
        }
        goals {
          id
          version
          words
          saidBy {
            id
          }
          saidOn
          state
          category
          viewerCanEdit
          about {
            id
          }
        }
        meetings {
          id
          version
          kind
          heldOn
          place
          minutes
          nextOn
          category
          viewerCanEdit
          about {
            id
          }
          peopleThere {
            id
          }
          peopleAway {
            id
          }
          agenciesThere {
            id
          }
          agenciesAway {
            id
          }
        }
        choices {
          id
          version
          question
          offered
          offeredOn
          chosen
          chosenBy {
            id
          }
          chosenOn
          why
          category
          viewerCanEdit
          about {
            id
          }
        }
        leadChoices {
          id
          version
          kind
          askedFor
          askedBy {
            id
          }
          askedOn
          state
          whyNot
          category
          viewerCanEdit
          about {
            id
          }
        }
        earlierHelp {
          ...EarlierHelp
        }
      }
    }
  }
`);

import { graphql } from "../../graphql/generated";

export const webhookParts = graphql(`
  fragment WebhookParts on Webhook {
    id
    name
    url
    system
    purpose
    kinds
    createdAt
    endedAt
    isLive
    deliveries {
      id
      kind
      happenedAt
      state
      attempts
      triedAt
      nextAt
      status
      trouble
    }
  }
`);

import { useState } from "react";
import { useQuery } from "urql";
import { LinkButton } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { NotificationBanner } from "../../components/NotificationBanner";
import { graphql } from "../../graphql/generated";
import { useTranslation } from "../../messages/useTranslation";
import { Reading } from "../failure/Reading";
import { MessageItem } from "../messages/MessageItem";
import { WithheldNotes } from "../withheld/WithheldNotes";
import { NoSuchCase } from "./NoSuchCase";
import type { PartProps } from "./part";

const messagesDocument = graphql(`
  query CaseMessages($caseId: ID!) {
    messages(caseId: $caseId) {
      items {
        id
        ...MessageItem
      }
      writable
      withheld {
        ...WithheldNotes
      }
    }
  }
`);

/** What those who work on the case wrote to each other about it. */
export function MessagesPart({ one }: PartProps) {
  const { t } = useTranslation();
  const [isTakenBack, setTakenBack] = useState(false);
  const answer = useQuery({ query: messagesDocument, variables: { caseId: one.id } });
  return (
    <>
      <h2 className="govuk-heading-m">{t("messages.title")}</h2>
      <p className="govuk-body">{t("messages.lead")}</p>
      <Reading answer={answer}>
        {({ messages }) =>
          messages ? (
            <>
              {isTakenBack ? (
                <NotificationBanner success title={t("page.success")}>
                  <p className="govuk-notification-banner__heading">{t("messages.withdrawn")}</p>
                </NotificationBanner>
              ) : null}
              {messages.writable.length > 0 ? (
                <LinkButton to={`/cases/${one.id}/write-message`}>{t("messages.write")}</LinkButton>
              ) : null}
              {messages.items.length === 0 ? (
                <EmptyState title={t("messages.empty")}>
                  <p>{t(messages.writable.length > 0 ? "messages.emptyWrite" : "messages.emptyNext")}</p>
                </EmptyState>
              ) : (
                messages.items.map((message) => (
                  <MessageItem
                    key={message.id}
                    caseId={one.id}
                    of={message}
                    onTakenBack={() => {
                      setTakenBack(true);
                      answer[1]({ requestPolicy: "network-only" });
                    }}
                  />
                ))
              )}
              <WithheldNotes of={messages.withheld} list folded askAbout={null} />
            </>
          ) : (
            <NoSuchCase />
          )
        }
      </Reading>
    </>
  );
}

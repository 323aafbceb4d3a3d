import { useState } from "react";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { SummaryList } from "../../components/SummaryList";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDateTime } from "../../messages/dates";
import { useTranslation } from "../../messages/useTranslation";
import { ViaEmergency } from "../emergency/ViaEmergency";
import { FailureNote } from "../failure/FailureNote";
import { DespiteObjection } from "../withheld/DespiteObjection";
import { Shown } from "../withheld/Shown";
import { useWords } from "../words/useWords";

const itemFragment = graphql(`
  fragment MessageItem on CaseMessage {
    id
    words
    sentAt
    category
    isToViewer
    viewerCanTakeBack
    viaEmergencyAccess
    despiteObjection
    by {
      name
      agency {
        name
      }
    }
    about {
      id
      name
    }
    toAgencies {
      id
      name
    }
    toPeople {
      id
      name
    }
  }
`);

const takeBackDocument = graphql(`
  mutation TakeBackMessage($input: TakeBackMessageInput!) {
    takeBackMessage(input: $input) {
      message {
        id
      }
    }
  }
`);

/** One message: from whom, to whom, about whom, of what kind; its writer may take it back. */
export function MessageItem({
  caseId,
  of: masked,
  onTakenBack,
}: {
  caseId: string;
  of: FragmentType<typeof itemFragment>;
  onTakenBack: () => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const message = readFragment(itemFragment, masked);
  const [isAsking, setAsking] = useState(false);
  const [{ fetching, error }, takeBack] = useMutation(takeBackDocument);
  const date = message.sentAt ? formatDateTime(message.sentAt) : "";
  const to = [...message.toPeople, ...message.toAgencies].map(({ name }) => name);

  async function onYes() {
    const { data } = await takeBack({ input: { caseId, id: message.id } });
    if (data) onTakenBack();
  }

  return (
    <article className="govuk-!-margin-bottom-6" aria-labelledby={`message-${message.id}`}>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-2" id={`message-${message.id}`}>
        {message.by
          ? t("masthead.whoAndAgency", { name: message.by.name, agency: message.by.agency.name })
          : words.capital(t("messages.somebody"))}
        , <span className="tl-date">{date}</span>{" "}
        {message.isToViewer ? <Tag>{t("messages.toYou")}</Tag> : null} <ViaEmergency of={message} />
        <DespiteObjection of={message} />
      </h3>
      <p className="govuk-body tl-text">
        <Shown value={message.words} />
      </p>
      <SummaryList
        rows={[
          {
            key: t("messages.to"),
            value: to.length > 0 ? words.list(to) : words.capital(t("messages.team")),
          },
          { key: t("messages.about"), value: words.list(message.about.map(words.name)) },
          { key: t("messages.kind"), value: words.capital(words.category(message.category)) },
        ]}
      />
      {error ? <FailureNote error={error} /> : null}
      {!message.viewerCanTakeBack ? null : isAsking ? (
        <>
          <p className="govuk-body" role="alert">
            {t("messages.sure")}
          </p>
          <div className="govuk-button-group">
            <Button busy={fetching} onClick={() => void onYes()}>
              {t("messages.yes")}
            </Button>
            <Button look="secondary" onClick={() => setAsking(false)}>
              {t("messages.no")}
            </Button>
          </div>
        </>
      ) : (
        <Button look="secondary" onClick={() => setAsking(true)}>
          {t("messages.withdraw")}
          <span className="govuk-visually-hidden"> {t("messages.withdrawOf", { date })}</span>
        </Button>
      )}
    </article>
  );
}

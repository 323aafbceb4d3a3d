import { useTranslation } from "../../messages/useTranslation";
import { useMutation, useQuery } from "urql";
import { Button } from "../../components/Button";
import { graphql } from "../../graphql/generated";
import { FailureNote } from "../failure/FailureNote";

const mailDocument = graphql(`
  query NotificationMail {
    notificationMail {
      isOffered
      address
      isOn
    }
  }
`);
const wishDocument = graphql(`
  mutation WishNotificationMail($isOn: Boolean!) {
    wishNotificationMail(isOn: $isOn) {
      isOffered
      address
      isOn
    }
  }
`);

/** Whether an e-mail is sent when something new waits; nothing where this service sends none. */
export function MailChoice() {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: mailDocument });
  const [{ data: changed, fetching, error }, wish] = useMutation(wishDocument);
  const mail = changed?.wishNotificationMail ?? data?.notificationMail;
  if (!mail?.isOffered) return null;
  const { address, isOn } = mail;
  return (
    <section aria-labelledby="by-mail">
      <h2 className="govuk-heading-m" id="by-mail">
        {t("notification.mail.title")}
      </h2>
      {error ? <FailureNote error={error} /> : null}
      <output className="govuk-body tl-notifications__mail">
        {address
          ? t(isOn ? "notification.mail.on" : "notification.mail.off", { address })
          : t("notification.mail.none")}
      </output>
      {address || isOn ? (
        <Button look="secondary" busy={fetching} onClick={() => void wish({ isOn: !isOn })}>
          {t(isOn ? "notification.mail.stop" : "notification.mail.start")}
        </Button>
      ) : null}
    </section>
  );
}

import { useTranslation } from "../../messages/useTranslation";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDateTime } from "../../messages/dates";
import { useWords } from "../words/useWords";

const alertFragment = graphql(`
  fragment AlertList on Alert {
    id
    kind
    createdAt
    seenAt
    about
    caseReference
    purposes
  }
`);

const seenDocument = graphql(`
  mutation MarkAlertSeen($id: ID!) {
    markAlertSeen(id: $id) {
      alert {
        id
        seenAt
      }
    }
  }
`);

/** What the viewer is told to look at, the latest first; each is marked as seen by hand. */
export function AlertList({
  alerts: masked,
  onSeen,
}: {
  alerts: readonly FragmentType<typeof alertFragment>[];
  onSeen: () => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const alerts = readFragment(alertFragment, masked);
  const [{ fetching }, mark] = useMutation(seenDocument);
  const see = async (id: string) => {
    await mark({ id });
    onSeen();
  };
  if (alerts.length === 0)
    return (
      <EmptyState title={t("emergency.noAlerts")}>
        <p>{t("emergency.noAlertsNext")}</p>
      </EmptyState>
    );
  return (
    <ul className="govuk-list tl-alerts">
      {alerts.map(({ id, kind, createdAt, seenAt, about, caseReference, purposes }) => {
        const text = t(`emergency.alerts.${kind}`, {
          name: about ?? "",
          purposes: words.list(purposes.map(words.purpose)),
        });
        return (
          <li key={id}>
            {seenAt ? null : <Tag colour="red">{t("emergency.new")}</Tag>}{" "}
            <span>
              {formatDateTime(createdAt)}: {text}{" "}
              {caseReference ? t("emergency.ofCase", { reference: caseReference }) : null}
            </span>{" "}
            {seenAt ? (
              <span className="tl-second">{t("emergency.seen", { date: formatDateTime(seenAt) })}</span>
            ) : (
              <Button look="quiet" busy={fetching} onClick={() => void see(id)}>
                {t("emergency.markSeen")}
                <span className="govuk-visually-hidden"> {text}</span>
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { Details } from "../../components/Details";
import { SummaryList } from "../../components/SummaryList";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { FailureNote } from "../failure/FailureNote";
import { Statements } from "../statements/Statements";
import { WithheldNotes } from "../withheld/WithheldNotes";
import { useWords } from "../words/useWords";

const cardFragment = graphql(`
  fragment CircumstanceCard on Circumstance {
    id
    kind
    from
    words
    place
    isReceived
    takenBackAt
    canTakeBack
    statements {
      ...Statements
    }
    agency {
      id
      name
    }
    about {
      id
      name
    }
    receipts {
      receivedAt
      agency {
        id
        name
      }
    }
    withheld {
      ...WithheldNotes
    }
  }
`);

const receiveDocument = graphql(`
  mutation ReceiveCircumstance($input: ReceiveCircumstanceInput!) {
    receiveCircumstance(input: $input) {
      circumstance {
        id
      }
    }
  }
`);

const takeBackDocument = graphql(`
  mutation TakeBackCircumstance($input: TakeBackCircumstanceInput!) {
    takeBackCircumstance(input: $input) {
      circumstance {
        id
      }
    }
  }
`);

export type Done = "received" | "takenBack";

/** A change that was told: what, by whom, who has received it, and what the viewer may do about it. */
export function CircumstanceCard({
  of,
  caseId,
  onDone,
}: {
  of: FragmentType<typeof cardFragment>;
  caseId: string;
  onDone: (done: Done) => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const one = readFragment(cardFragment, of);
  const [receiving, receive] = useMutation(receiveDocument);
  const [taking, takeBack] = useMutation(takeBackDocument);
  const error = receiving.error ?? taking.error;
  const input = { caseId, id: one.id };
  const title = one.kind ? t(`circumstances.kind.${one.kind}`) : t("circumstances.unnamed");
  const isSlip = one.takenBackAt != null;
  const now = one.place ?? one.words;
  // Nobody is waited for to receive a mistake.
  const receipts = one.receipts.filter(({ receivedAt }) => receivedAt || !isSlip);
  return (
    <article className="tl-card" aria-labelledby={one.id}>
      <h2 className="govuk-heading-m" id={one.id}>
        {title}{" "}
        {isSlip ? (
          <Tag colour="orange">{t("circumstances.slip")}</Tag>
        ) : one.isReceived ? null : (
          <Tag colour="blue">{t("circumstances.isNew")}</Tag>
        )}
      </h2>
      {error ? <FailureNote error={error} /> : null}
      <SummaryList
        rows={[
          {
            key: t("tell.check.whose"),
            value: one.about.map((person) => <div key={person.id}>{words.name(person)}</div>),
          },
          ...(now ? [{ key: t("tell.check.now"), value: isSlip ? <s>{now}</s> : now }] : []),
          ...(one.from ? [{ key: t("tell.check.from"), value: formatDate(one.from) }] : []),
          ...(one.agency ? [{ key: t("circumstances.toldBy"), value: one.agency.name }] : []),
          ...(one.takenBackAt
            ? [{ key: t("circumstances.slipOn"), value: formatDate(one.takenBackAt) }]
            : []),
          ...(receipts.length > 0
            ? [
                {
                  key: t("circumstances.receipts"),
                  value: receipts.map(({ agency, receivedAt }) => (
                    <div key={agency.id}>
                      {receivedAt
                        ? t("circumstances.received", { agency: agency.name, on: formatDate(receivedAt) })
                        : t("circumstances.awaited", { agency: agency.name })}
                    </div>
                  )),
                },
              ]
            : []),
        ]}
      />
      {isSlip && !now ? <p className="govuk-body">{t("circumstances.slipMeans")}</p> : null}
      <Statements of={one.statements} />
      <WithheldNotes of={one.withheld} folded />
      {one.isReceived || isSlip ? null : (
        <Button
          busy={receiving.fetching}
          onClick={() => void receive({ input }).then(({ data }) => data && onDone("received"))}
        >
          {t("circumstances.receive")}
          <span className="govuk-visually-hidden">: {title}</span>
        </Button>
      )}
      {one.canTakeBack ? (
        <Details summary={t("circumstances.wrong", { what: words.small(title) })}>
          {one.kind === "NEW_CHILD" ? null : (
            <p className="govuk-body">
              <Link className="govuk-link" to={`/cases/${caseId}/changes/tell?corrects=${one.id}`}>
                {t("circumstances.correct")}
              </Link>{" "}
              {t("circumstances.correctMeans")}
            </p>
          )}
          <p className="govuk-body">{t("circumstances.takeBackMeans")}</p>
          <Button
            look="warning"
            busy={taking.fetching}
            onClick={() => void takeBack({ input }).then(({ data }) => data && onDone("takenBack"))}
          >
            {t("circumstances.takeBack")}
          </Button>
        </Details>
      ) : null}
    </article>
  );
}

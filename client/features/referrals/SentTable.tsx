import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { Table } from "../../components/Table";
import { Tag, type TagColour } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { ReferralState, SentReferralFragment } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { useTranslation } from "../../messages/useTranslation";
import { FailureNote } from "../failure/FailureNote";
import { answerDocument } from "./answerDocument";
import { letterFragment } from "./letterFragment";
import { keepAgain } from "./sendDraft";

const sentFragment = graphql(`
  fragment SentReferral on SentReferral {
    id
    to {
      id
      name
    }
    familyName
    letter {
      ...ReferralLetter
    }
    sentAt
    state
    answer
    answeredAt
    outcome
  }
`);

const COLOURS: Record<ReferralState, TagColour> = {
  SENT: "yellow",
  TAKEN: "green",
  DECLINED: "red",
  WITHDRAWN: "grey",
};

/** What the viewer referred to others, and how it stands. */
export function SentTable({
  sent,
  onTakenBack,
}: {
  sent: readonly FragmentType<typeof sentFragment>[];
  onTakenBack: () => void;
}) {
  const { t } = useTranslation();
  const [{ fetching, error }, answer] = useMutation(answerDocument);
  const takeBack = async ({ id: referralId, to, letter }: SentReferralFragment) => {
    const { data } = await answer({ input: { referralId, answer: "WITHDRAWN" } });
    if (!data) return;
    // The words are gone from the record: who took it back by a slip has them in the form.
    if (letter) await keepAgain(to.id, readFragment(letterFragment, letter));
    onTakenBack();
  };
  return (
    <>
      {error ? <FailureNote error={error} /> : null}
      <Table
        caption={t("referrals.sent.title")}
        captionHidden
        rows={[...readFragment(sentFragment, sent)]}
        rowKey={({ id }) => id}
        columns={[
          {
            id: "family",
            heading: t("referrals.sent.family"),
            cell: ({ familyName }) => familyName,
          },
          {
            id: "to",
            heading: t("referrals.sent.to"),
            cell: ({ to }) => to.name,
          },
          {
            id: "on",
            heading: t("referrals.sent.on"),
            cell: ({ sentAt }) => <span className="tl-date">{formatDate(sentAt)}</span>,
          },
          {
            id: "state",
            heading: t("referrals.sent.state"),
            cell: ({ state, answer: said, answeredAt, outcome }) => (
              <div>
                <Tag colour={COLOURS[state]}>{t(`referrals.state.${state}`)}</Tag>
                {answeredAt ? <span className="govuk-hint"> {formatDate(answeredAt)}</span> : null}
                {outcome ? <p className="govuk-body">{t(`referrals.outcome.${outcome}`)}</p> : null}
                {said ? <p className="govuk-body">{said}</p> : null}
              </div>
            ),
          },
          {
            id: "act",
            heading: t("referrals.sent.act"),
            cell: (one) =>
              one.state === "SENT" ? (
                <Button look="secondary" busy={fetching} onClick={() => void takeBack(one)}>
                  {t("referrals.sent.takeBack")}
                  <span className="govuk-visually-hidden">: {one.familyName}</span>
                </Button>
              ) : null,
          },
        ]}
      />
    </>
  );
}

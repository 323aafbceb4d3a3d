import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { Details } from "../../components/Details";
import { SummaryList } from "../../components/SummaryList";
import { TextArea } from "../../components/TextArea";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { ReferralLetterFragment } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { useTranslation } from "../../messages/useTranslation";
import { FailureNote } from "../failure/FailureNote";
import { useWords } from "../words/useWords";
import { answerDocument } from "./answerDocument";
import { letterFragment } from "./letterFragment";

const receivedFragment = graphql(`
  fragment ReceivedReferral on ReceivedReferral {
    id
    from {
      name
    }
    by
    sentAt
    letter {
      ...ReferralLetter
    }
  }
`);

type Person = ReferralLetterFragment["people"][number];

/** A referral that waits at the viewer's agency, to be taken or declined. */
export function Received({
  referral,
  onDeclined,
}: {
  referral: FragmentType<typeof receivedFragment>;
  onDeclined: () => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const { id, from, by, sentAt, ...of } = readFragment(receivedFragment, referral);
  const letter = readFragment(letterFragment, of.letter);
  const navigate = useNavigate();
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const [{ fetching, error }, answer] = useMutation(answerDocument);
  const take = async () => {
    const { data } = await answer({ input: { referralId: id, answer: "TAKEN" } });
    if (data) void navigate(`/cases/${data.answerReferral.id}/manage`, { state: { done: "refer" } });
  };
  async function decline(event: FormEvent) {
    event.preventDefault();
    setMissing(reason.trim() === "");
    if (reason.trim() === "") return;
    const { data } = await answer({ input: { referralId: id, answer: "DECLINED", reason } });
    if (data) onDeclined();
  }
  const nameOf = ({ role, givenName, familyName, bornOn, expectedOn }: Person) =>
    [
      givenName ? `${givenName} ${familyName ?? ""}`.trim() : t("referrals.unborn"),
      words.role(role),
      bornOn && t("referrals.born", { date: formatDate(bornOn) }),
      expectedOn && t("referrals.expected", { date: formatDate(expectedOn) }),
    ]
      .filter(Boolean)
      .join(", ");
  return (
    <article aria-labelledby={`referral-${id}`} className="govuk-inset-text">
      <h3 className="govuk-heading-s" id={`referral-${id}`}>
        {letter.familyName}
      </h3>
      <SummaryList
        rows={[
          {
            key: t("referrals.received.from"),
            value: t("life.whoAndAgency", { name: by, agency: from.name }),
          },
          { key: t("referrals.sent.on"), value: formatDate(sentAt) },
          { key: t("referrals.received.why"), value: <span className="tl-words">{letter.reason}</span> },
          ...(letter.riskFactors.length > 0
            ? [
                {
                  key: t("life.refer.risks"),
                  value: words.list(letter.riskFactors.map((risk) => t(`life.risk.${risk}`))),
                },
              ]
            : []),
          {
            key: t("life.refer.people"),
            value: (
              <ul className="govuk-list">
                {letter.people.map((person, place) => (
                  <li key={place}>{nameOf(person)}</li>
                ))}
              </ul>
            ),
          },
          { key: t("referrals.received.knows"), value: t(`referrals.knows.${letter.familyKnows}`) },
          ...(letter.whyAllTheSame
            ? [{ key: t("referrals.received.allTheSame"), value: letter.whyAllTheSame }]
            : []),
        ]}
      />
      {error ? <FailureNote error={error} /> : null}
      <p className="govuk-body">{t("referrals.received.effect")}</p>
      <Button busy={fetching} onClick={() => void take()}>
        {t("referrals.received.take")}
        <span className="govuk-visually-hidden">: {letter.familyName}</span>
      </Button>
      <Details summary={t("referrals.received.decline")}>
        <form onSubmit={(event) => void decline(event)} noValidate>
          <TextArea
            id={`decline-${id}`}
            label={t("referrals.received.whyNot")}
            hint={t("referrals.received.whyNotHint")}
            error={isMissing ? t("referrals.missing.whyNot") : undefined}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button type="submit" look="secondary" busy={fetching}>
            {t("referrals.received.declineNow")}
            <span className="govuk-visually-hidden">: {letter.familyName}</span>
          </Button>
        </form>
      </Details>
    </article>
  );
}

import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { SummaryList, type SummaryRow } from "../../components/SummaryList";
import { Tag } from "../../components/Tag";
import { type FragmentType, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { useWords } from "../words/useWords";
import { requestFragment } from "./requestFragments";
import { useRequestWords } from "./useRequestWords";

/** Everything of one request: what, of whom, why, by whom, by when, and how it stands. */
export function RequestSummary({ of }: { of: FragmentType<typeof requestFragment> }) {
  const { t } = useTranslation();
  const words = useWords();
  const requestWords = useRequestWords();
  const request = readFragment(requestFragment, of);
  const {
    case: one,
    state,
    dueOn,
    endedAt,
    grantedPurpose,
    declineText,
    purpose,
    askedBy,
    agency,
    askedAt,
    reason,
  } = request;
  const rows: (SummaryRow | false)[] = [
    { key: t("request.row.number"), value: request.reference },
    {
      key: t("request.row.family"),
      value: (
        <Link className="govuk-link" to={`/cases/${one.id}`}>
          {requestWords.family(request)}
        </Link>
      ),
    },
    { key: t("request.row.what"), value: requestWords.what(request) },
    purpose !== null && { key: t("request.row.purpose"), value: words.capital(words.purpose(purpose)) },
    {
      key: t("request.row.who"),
      value: askedBy
        ? t("request.byWhom", { name: askedBy, agency: words.agency(agency) })
        : words.agencyFirst(agency),
    },
    askedAt !== null && { key: t("request.row.asked"), value: formatDate(askedAt) },
    {
      key: t("request.row.why"),
      value: reason ? <span className="tl-words">{reason}</span> : t("request.whyNotShown"),
    },
    state !== null && {
      key: t("request.row.state"),
      value: <Tag colour={requestWords.colour(state)}>{requestWords.state(state)}</Tag>,
    },
    dueOn !== null &&
      endedAt === null && {
        key: t("request.row.due"),
        value: t(request.urgent ? "request.dueUrgent" : "request.due", { date: formatDate(dueOn) }),
      },
    endedAt !== null && { key: t("request.row.ended"), value: formatDate(endedAt) },
    grantedPurpose !== null && {
      key: t("request.row.answer"),
      value: t(request.grantedBy === "DECISION" ? "request.grantedByDecision" : "request.grantedByConsent", {
        purpose: words.small(words.purpose(grantedPurpose)),
      }),
    },
    declineText !== null && { key: t("request.row.answer"), value: declineText },
  ];
  return <SummaryList rows={rows.filter((row) => row !== false)} />;
}

import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { LinkButton } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { ConsentState } from "../../graphql/generated/graphql";
import { WithheldNotes } from "../withheld/WithheldNotes";
import { ConsentCard } from "./ConsentCard";

const listFragment = graphql(`
  fragment ConsentList on Case {
    id
    viewerCan {
      recordConsent
      seeSharingMatrix
    }
    consents {
      items {
        id
        state
        ...ConsentParts
      }
      withheld {
        ...WithheldNotes
      }
    }
  }
`);

/** The consents that the viewer may know of. */
export function ConsentList({ of }: { of: FragmentType<typeof listFragment> }) {
  const { t } = useTranslation();
  const { id, viewerCan, consents } = readFragment(listFragment, of);
  const isPast = (state: ConsentState | null) =>
    state !== null && state !== "IN_FORCE" && state !== "NOT_YET";
  const now = consents.items.filter(({ state }) => !isPast(state));
  const past = consents.items.filter(({ state }) => isPast(state));
  return (
    <>
      <h2 className="govuk-heading-m">{t("consent.title")}</h2>
      <p className="govuk-body">{t("consent.intro")}</p>
      {viewerCan.recordConsent ? (
        <LinkButton to={`/cases/${id}/record-consent`}>{t("consent.record")}</LinkButton>
      ) : null}
      {viewerCan.seeSharingMatrix ? (
        <p className="govuk-body">
          <Link className="govuk-link" to={`/cases/${id}/who-sees`}>
            {t("matrix.link")}
          </Link>
        </p>
      ) : null}
      {consents.items.length === 0 ? (
        <EmptyState title={t("withheld.nothing")}>
          <p>{t("withheld.nothingNext")}</p>
        </EmptyState>
      ) : null}
      {now.map((consent) => (
        <ConsentCard key={consent.id} of={consent} caseId={id} />
      ))}
      {past.length > 0 ? <h2 className="govuk-heading-m">{t("consent.past")}</h2> : null}
      {past.map((consent) => (
        <ConsentCard key={consent.id} of={consent} caseId={id} />
      ))}
      <WithheldNotes of={consents.withheld} list askAbout={null} />
    </>
  );
}

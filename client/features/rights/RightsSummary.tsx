import { SummaryList } from "../../components/SummaryList";
import { Tag } from "../../components/Tag";
import { graphql } from "../../graphql/generated";
import type { RightsSummaryFragment } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { useTranslation } from "../../messages/useTranslation";

export const rightsSummaryFragment = graphql(`
  fragment RightsSummary on RightsRequest {
    reference
    personReference
    kind
    asker
    askerReference
    askedFor
    receivedOn
    startsOn
    dueOn
    overdue
    standsFor
    isExtended
    state
    childDecides
    held
    chosen
    releasedOn
    heldBack
    restricted
    sentBackBecause
  }
`);

/** Whose data, who asks, by when, and how the agency's part stands. */
export function RightsSummary({ of: one }: { of: RightsSummaryFragment }) {
  const { t } = useTranslation();
  const rows: [string, React.ReactNode][] = [
    [t("rights.kind"), t(`rights.kinds.${one.kind}`)],
    [t("rights.person"), one.personReference],
    [
      t("rights.asker"),
      t(`rights.askers.${one.asker}`) + (one.askerReference ? ` (${one.askerReference})` : ""),
    ],
    [t("rights.askedFor"), one.askedFor ?? t("rights.everything")],
    [t("rights.receivedOn"), formatDate(one.receivedOn)],
    [t("rights.dueOn"), <DueOn key="due" of={one} />],
    [t("rights.state"), <RightsState key="state" of={one} />],
    [t("rights.progress"), t("rights.progressOf", { chosen: one.chosen, held: one.held })],
  ];
  if (one.sentBackBecause && one.state === "SENT_BACK")
    rows.push([t("rights.sentBackBecause"), one.sentBackBecause]);
  if (one.heldBack && one.kind !== "ACCESS") rows.push([t("rights.hold.one"), t("rights.hold.stops")]);
  if (one.restricted > 0) rows.push([t("rights.restricted"), String(one.restricted)]);
  return <SummaryList rows={rows.map(([key, value]) => ({ key, value }))} />;
}

/** The last day to answer, or for what the clock stands. */
export function DueOn({
  of: one,
}: {
  of: Pick<RightsSummaryFragment, "dueOn" | "overdue" | "standsFor" | "isExtended">;
}) {
  const { t } = useTranslation();
  if (!one.dueOn)
    return <>{t(one.standsFor === "SCOPE_ASKED" ? "rights.standsForScope" : "rights.standsForIdentity")}</>;
  return (
    <span>
      {formatDate(one.dueOn)} {one.isExtended ? t("rights.extended") : ""}{" "}
      {one.overdue ? <Tag colour="red">{t("rights.overdue")}</Tag> : null}
    </span>
  );
}

const colours = {
  CHOOSING: "blue",
  TO_REVIEW: "yellow",
  SENT_BACK: "orange",
  APPROVED: "green",
  RELEASED: "grey",
} as const;

/** How the agency's part stands, and since when it is given. */
export function RightsState({
  of: one,
}: {
  of: Pick<RightsSummaryFragment, "state" | "kind" | "releasedOn">;
}) {
  const { t } = useTranslation();
  return (
    <span>
      <Tag colour={colours[one.state]}>
        {one.state === "RELEASED" && one.kind !== "ACCESS"
          ? t("rights.done")
          : t(`rights.states.${one.state}`)}
      </Tag>{" "}
      {one.releasedOn ? formatDate(one.releasedOn) : ""}
    </span>
  );
}

import type { ReactNode } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { EmptyState } from "../../components/EmptyState";
import { addressWith, Pagination } from "../../components/Pagination";
import { Timeline } from "../../components/Timeline";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { ViaEmergency } from "../emergency/ViaEmergency";
import { Statements } from "../statements/Statements";
import { DespiteObjection } from "../withheld/DespiteObjection";
import { Shown } from "../withheld/Shown";
import { WithheldNotes } from "../withheld/WithheldNotes";
import { useWords } from "../words/useWords";
import { FILTERS } from "./chronologyChoice";

const chronologyFragment = graphql(`
  fragment ChronologyTimeline on ChronologyConnection {
    edges {
      node {
        id
        occurredOn
        title
        detail
        place
        category
        viaEmergencyAccess
        despiteObjection
        statements {
          ...Statements
        }
        agency {
          name
        }
        about {
          id
          name
        }
        withheld {
          ...WithheldNotes
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    withheld {
      ...WithheldNotes
    }
  }
`);

/** The significant events that the viewer may see, newest first. */
export function ChronologyTimeline({
  events: masked,
  address,
  mayAdd,
  children,
}: {
  events: FragmentType<typeof chronologyFragment>;
  /** Which events, and from where on. */
  address: URLSearchParams;
  mayAdd: boolean;
  /** How to choose among them. */
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const events = readFragment(chronologyFragment, masked);
  const narrowed = FILTERS.some((name) => address.has(name));
  const { hasNextPage, endCursor } = events.pageInfo;
  const fields = {
    title: t("chronology.titleField"),
    detail: t("chronology.detailField"),
    place: t("chronology.placeField"),
    agency: t("chronology.agencyField"),
    occurredOn: t("chronology.occurredOnField"),
  };
  return (
    <>
      <h2 className="govuk-heading-m">{t("chronology.title")}</h2>
      {children}
      {events.edges.length === 0 ? (
        <EmptyState title={t(narrowed ? "chronology.noMatch" : "chronology.empty")}>
          {narrowed ? t("chronology.noMatchHint") : mayAdd ? t("chronology.emptyHint") : null}
        </EmptyState>
      ) : null}
      <Timeline
        items={events.edges.map(
          ({
            node: {
              id,
              occurredOn,
              title,
              detail,
              place,
              about,
              agency,
              category,
              withheld,
              viaEmergencyAccess,
              despiteObjection,
              statements,
            },
          }) => ({
            id,
            when: <Shown value={occurredOn && formatDate(occurredOn)} />,
            title: <Shown value={title} />,
            body: (
              <>
                <ViaEmergency of={{ viaEmergencyAccess }} />
                {detail ? <p className="govuk-body tl-text">{detail}</p> : null}
                <Statements of={statements} />
                <DespiteObjection of={{ despiteObjection }} fields={fields} />
                <WithheldNotes
                  of={withheld}
                  fields={fields}
                  folded
                  askAbout={about.length === 1 ? about[0]!.id : null}
                />
              </>
            ),
            byline: [
              about.length > 0 ? t("chronology.about", { names: words.list(about.map(words.name)) }) : "",
              place ? t("chronology.place", { place }) : "",
              t("chronology.recordedBy", {
                agency: words.agency(agency),
                category: words.category(category),
              }),
            ]
              .filter(Boolean)
              .join(" "),
          }),
        )}
      />
      <Pagination
        label={t("chronology.pages")}
        first={address.has("after") ? addressWith(address, null) : undefined}
        next={hasNextPage ? addressWith(address, endCursor) : undefined}
      />
      <WithheldNotes of={events.withheld} list askAbout={null} />
    </>
  );
}

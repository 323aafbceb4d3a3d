import { useTranslation } from "../../messages/useTranslation";
import { EmptyState } from "../../components/EmptyState";
import { Table } from "../../components/Table";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { ViaEmergency } from "../emergency/ViaEmergency";
import { DespiteObjection } from "../withheld/DespiteObjection";
import { Missing } from "../withheld/Missing";
import { Shown } from "../withheld/Shown";
import { isWithheld, WithheldNotes } from "../withheld/WithheldNotes";
import { useWords } from "../words/useWords";
import { AgencyWords } from "./AgencyWords";
import { Reach } from "./Reach";

const teamFragment = graphql(`
  fragment TeamTable on TeamConnection {
    edges {
      node {
        id
        kind
        role
        since
        viaEmergencyAccess
        despiteObjection
        practitioner {
          name
          jobTitle
          workPhone
          workEmail
        }
        agency {
          name
          typeName
        }
        withheld {
          ...WithheldNotes
        }
      }
    }
    withheld {
      ...WithheldNotes
    }
  }
`);

/** The team around the family: who they are, for which agency, and how to reach them. */
export function TeamTable({ team: masked }: { team: FragmentType<typeof teamFragment> }) {
  const { t } = useTranslation();
  const words = useWords();
  const team = readFragment(teamFragment, masked);
  return (
    <>
      <h2 className="govuk-heading-m">{t("team.title")}</h2>
      {team.edges.length === 0 ? (
        <EmptyState title={t("withheld.nothing")}>
          <p>{t("withheld.nothingNext")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t("team.caption")}
          captionHidden
          rows={team.edges.map(({ node }) => node)}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "name",
              heading: t("team.name"),
              cell: ({ practitioner, kind, withheld, viaEmergencyAccess, despiteObjection }) => (
                <>
                  {practitioner?.name ??
                    (kind === "REFERRAL" && !isWithheld(withheld, "practitioner") ? (
                      t("team.wholeAgency")
                    ) : (
                      <Missing
                        of={withheld}
                        field="practitioner"
                        label={t("team.nameField")}
                        askAbout={null}
                      />
                    ))}{" "}
                  {kind === "LEAD" ? <Tag>{t("team.lead")}</Tag> : null}
                  {kind === "REFERRAL" ? <Tag colour="blue">{t("team.referral")}</Tag> : null}{" "}
                  <ViaEmergency of={{ viaEmergencyAccess }} />
                  <DespiteObjection of={{ despiteObjection }} />
                </>
              ),
            },
            {
              id: "job",
              heading: t("team.job"),
              cell: ({ practitioner, role }) => (
                <Shown value={practitioner?.jobTitle ?? (role && words.of("jobRole", role))} />
              ),
            },
            {
              id: "agency",
              heading: t("team.agency"),
              cell: ({ agency, withheld }) =>
                agency ? (
                  <AgencyWords {...agency} />
                ) : (
                  <Missing of={withheld} field="agency" label={t("team.agencyField")} askAbout={null} />
                ),
            },
            {
              id: "reach",
              heading: t("team.reach"),
              cell: ({ practitioner }) => (
                <Reach phone={practitioner?.workPhone} email={practitioner?.workEmail} />
              ),
            },
            {
              id: "since",
              heading: t("team.since"),
              cell: ({ since }) => (
                <Shown value={since && <span className="tl-date">{formatDate(since)}</span>} />
              ),
            },
          ]}
        />
      )}
      <WithheldNotes of={team.withheld} list askAbout={null} />
    </>
  );
}

import { Table } from "../../components/Table";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { ContactTableFragment } from "../../graphql/generated/graphql";
import { useTranslation } from "../../messages/useTranslation";
import { ViaEmergency } from "../emergency/ViaEmergency";
import { AgencyWords } from "../team/AgencyWords";
import { Reach } from "../team/Reach";
import { DespiteObjection } from "../withheld/DespiteObjection";
import { Shown } from "../withheld/Shown";
import { useWords } from "../words/useWords";

const contactFragment = graphql(`
  fragment ContactTable on DirectoryContact {
    id
    kind
    role
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
  }
`);

/** Those who work with somebody: name, agency, role, telephone and e-mail. */
export function ContactTable({
  contacts: masked,
  caption,
}: {
  contacts: FragmentType<typeof contactFragment>[];
  caption: string;
}) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Table<ContactTableFragment>
      caption={caption}
      captionHidden
      rows={[...readFragment(contactFragment, masked)]}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "name",
          heading: t("team.name"),
          cell: (contact) => (
            <>
              {contact.practitioner?.name ?? t("team.wholeAgency")}{" "}
              {contact.kind === "LEAD" ? <Tag>{t("team.lead")}</Tag> : null}
              <ViaEmergency of={contact} />
              <DespiteObjection of={contact} />
            </>
          ),
        },
        {
          id: "agency",
          heading: t("team.agency"),
          cell: ({ agency }) => (agency ? <AgencyWords {...agency} /> : <Shown value={null} />),
        },
        {
          id: "job",
          heading: t("team.job"),
          cell: ({ practitioner, role }) => (
            <Shown value={practitioner?.jobTitle ?? (role && words.of("jobRole", role))} />
          ),
        },
        {
          id: "reach",
          heading: t("team.reach"),
          cell: ({ practitioner }) => (
            <Reach phone={practitioner?.workPhone} email={practitioner?.workEmail} />
          ),
        },
      ]}
    />
  );
}

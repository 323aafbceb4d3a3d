import { useTranslation } from "../../messages/useTranslation";
import { PageHeading } from "../../components/PageHeading";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { ViaEmergency } from "../emergency/ViaEmergency";
import { DespiteObjection } from "../withheld/DespiteObjection";
import { WithheldNotes } from "../withheld/WithheldNotes";
import { useWords } from "../words/useWords";
import { statusColour } from "./statusColour";

const headingFragment = graphql(`
  fragment CaseHeading on Case {
    reference
    familyName
    status
    openedOn
    closedOn
    needBand
    viaEmergencyAccess
    despiteObjection
    lead {
      practitioner {
        name
      }
      agency {
        name
      }
    }
    withheld {
      ...WithheldNotes
    }
  }
`);

/** Which family this is, how things stand, and who leads. */
export function CaseHeading({ of }: { of: FragmentType<typeof headingFragment> }) {
  const { t } = useTranslation();
  const words = useWords();
  const {
    reference,
    familyName,
    status,
    openedOn,
    closedOn,
    needBand,
    lead,
    withheld,
    viaEmergencyAccess,
    despiteObjection,
  } = readFragment(headingFragment, of);
  const leadName = lead?.practitioner?.name;
  return (
    <>
      <PageHeading title={familyName ?? t("case.unnamed")} caption={t("case.reference", { reference })}>
        <p className="tl-facts">
          <ViaEmergency of={{ viaEmergencyAccess }} />
          {status ? <Tag colour={statusColour(status)}>{words.status(status)}</Tag> : null}
          {needBand ? <span>{t("case.needBand", { needBand })}</span> : null}
          {openedOn ? <span>{t("case.openedOn", { date: formatDate(openedOn) })}</span> : null}
          {closedOn ? <span>{t("case.closedOn", { date: formatDate(closedOn) })}</span> : null}
          {lead ? (
            <span>
              {leadName
                ? t("case.lead", { name: leadName, agency: words.agency(lead.agency) })
                : t("case.leadAgency", { agency: words.agency(lead.agency) })}
            </span>
          ) : null}
        </p>
      </PageHeading>
      <DespiteObjection
        of={{ despiteObjection }}
        fields={{
          familyName: t("case.fields.familyName"),
          status: t("case.fields.status"),
          openedOn: t("case.fields.openedOn"),
          closedOn: t("case.fields.closedOn"),
          needBand: t("case.fields.needBand"),
        }}
      />
      <WithheldNotes of={withheld} askAbout={null} />
    </>
  );
}

import { useSearchParams } from "react-router";
import { LinkButton } from "../../components/Button";
import { useTranslation } from "../../messages/useTranslation";
import { ChronologyFilters } from "../chronology/ChronologyFilters";
import { ChronologyTimeline } from "../chronology/ChronologyTimeline";
import type { PartProps } from "./part";

/** The significant events, narrowed as the address says. */
export function ChronologyPart({ one }: PartProps) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const mayAdd = one.viewerCan.recordEventOf.length > 0;
  return (
    <ChronologyTimeline events={one.chronology} address={address} mayAdd={mayAdd}>
      {mayAdd ? <LinkButton to={`/cases/${one.id}/record-event`}>{t("chronology.add")}</LinkButton> : null}
      <ChronologyFilters of={one.chronologyChoices} address={address} onChoose={setAddress} />
    </ChronologyTimeline>
  );
}

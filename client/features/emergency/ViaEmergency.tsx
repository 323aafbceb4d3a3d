import { useTranslation } from "../../messages/useTranslation";
import { Tag } from "../../components/Tag";

/** Marks what is seen through emergency access alone. */
export function ViaEmergency({ of }: { of: { viaEmergencyAccess: boolean } }) {
  const { t } = useTranslation();
  return of.viaEmergencyAccess ? <Tag colour="red">{t("emergency.open.via")}</Tag> : null;
}

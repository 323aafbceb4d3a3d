import { TellonceError } from "../../errors.js";
import type { AgreementRow } from "../../loaders/agreements.js";
import type {
  AgreementComparison,
  ComparedArea,
  ComparedCategory,
} from "../../model/agreements/AgreementComparison.js";
import { lacksOf, type Sharing } from "../../sharing/agreementLacks.js";
import { CATEGORIES } from "../../sharing/categories.js";
import type { Id } from "../../sharing/facts.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import type { AgreementReader } from "./agreementView.js";
import { gapsOf } from "./gapsOf.js";

/**
 * What the agreements of several areas let one agency see for a purpose, side by side.
 * @throws BAD_INPUT for an agency that is not here, named twice, or compared with itself.
 */
export function compareAgreements(
  agreements: readonly AgreementRow[],
  { agencies, today }: AgreementReader,
  { agencyIds, withId, purpose }: { agencyIds: readonly Id[]; withId: Id; purpose: PurposeCode },
): AgreementComparison {
  const known = (id: Id, field: string) => {
    const agency = agencies.get(id);
    if (!agency)
      throw new TellonceError("BAD_INPUT", "An agency named is not in this partnership.", {
        fields: [field],
      });
    return agency;
  };
  if (new Set([...agencyIds, withId]).size <= agencyIds.length)
    throw new TellonceError("BAD_INPUT", "Each agency is named once: it has no agreement with itself.", {
      fields: ["agencyIds"],
    });
  const compare = (sharing: Sharing): ComparedCategory => {
    const covering = agreements.filter(
      (one) => one.recorded && one.retiredHow === null && lacksOf(one, sharing, today).length === 0,
    );
    return {
      category: sharing.category,
      sharedUnder: covering.map(({ name }) => name),
      refusedBy: covering.length > 0 ? [] : gapsOf(agreements, sharing, today),
    };
  };
  const area = (contributorId: Id): ComparedArea => {
    const categories = CATEGORIES.map(({ code }) =>
      compare({ contributorId, viewerAgencyId: withId, purpose, category: code }),
    );
    return {
      agency: known(contributorId, "agencyIds"),
      shares: categories.filter(({ sharedUnder }) => sharedUnder.length > 0).length,
      categories,
    };
  };
  return { with: known(withId, "withId"), purpose, areas: agencyIds.map(area) };
}

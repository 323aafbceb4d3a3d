import type { Selection } from "../../access/Selection.js";
import { recordShown, shows } from "../../access/withhold.js";
import type { Context } from "../../context.js";
import type { Agency } from "../../model/Agency.js";
import type { MatrixBasisEnum, MatrixCell, MatrixRow, SharingMatrix } from "../../model/SharingMatrix.js";
import { bitOf, CATEGORIES, type Category } from "../../sharing/categories.js";
import type { Decider } from "../../sharing/decision.js";
import type { Id } from "../../sharing/facts.js";
import { has } from "../../sharing/judgement.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import { type ReasonCode, safest } from "../../sharing/reasons.js";
import { referTo } from "../case/person.js";
import { agencyDeciders } from "./agencyDeciders.js";
import type { RulePage } from "../rules/RulePage.js";

/**
 * What an ordinary team member of each agency could see of one person, as far as the viewer knows the facts; null where
 * the viewer may not know of the person. What it tells is what consents and rules tell, so it is shown as they are.
 */
export async function matrixView(
  context: Context,
  of: RulePage,
  personId: Id,
  selection: Selection,
): Promise<SharingMatrix | null> {
  const { page, caseId } = of;
  const { view } = page;
  const about = referTo(page, personId, selection.at("about"));
  const row = {
    category: bitOf("AGENCY_INVOLVEMENT")!,
    agency_id: view.facts.viewer!.agencyId!,
    marks: null,
    subjects: [personId],
  };
  if (!about || !page.people.includes(personId) || !shows(view, caseId, row, false)) return null;
  recordShown(view, caseId, row, "SharingMatrix");
  const purpose = context.asked.purpose as PurposeCode;
  const known = await agencyDeciders(context, of);
  const [agencies, deciders] = [known.map(({ agency }) => agency), known.map(({ decider }) => decider)];
  const cells = (category: Category) =>
    agencies.map((agency, i) => cellOf(deciders[i]!, { caseId, personId, category, agency, agencies }));
  return {
    about,
    purpose,
    asOf: new Date(view.at / 1000),
    agencies,
    rows: CATEGORIES.map(({ code }): MatrixRow => ({ category: code, cells: cells(code) })),
  };
}

interface Asked {
  caseId: Id;
  personId: Id;
  category: Category;
  agency: Agency;
  /** Everybody whose entries there may be. */
  agencies: readonly Agency[];
}

function cellOf(decider: Decider, { caseId, personId, category, agency, agencies }: Asked): MatrixCell {
  const bit = bitOf(category)!;
  const sees = ({ id }: Agency) => has(decider.entry(caseId, personId, id).visible, bit);
  const others = agencies.filter(({ id }) => id !== agency.id);
  const open = others.filter(sees);
  const shut = others.filter((other) => !sees(other));
  const own = sees(agency);
  const from = open[0] ?? (own ? agency : undefined);
  const state =
    open.length > 0
      ? shut.length === 0
        ? ("OPEN" as const)
        : ("PARTLY" as const)
      : own
        ? ("OWN_ONLY" as const)
        : ("CLOSED" as const);
  return {
    agency,
    state,
    basis: from ? basisOf(from) : null,
    reason: state === "OPEN" ? null : reasonOf(shut.length > 0 || own ? shut : [agency]),
    notFrom: state === "PARTLY" ? shut : [],
    placesClosed: from !== undefined && !has(decider.entry(caseId, personId, from.id).visibleLocating, bit),
  };

  function basisOf({ id }: Agency) {
    const ground = decider.grounds(caseId, personId, id).find(({ mask }) => has(mask, bit));
    return (ground?.basis ?? null) as keyof typeof MatrixBasisEnum | null;
  }
  function reasonOf(agenciesShut: readonly Agency[]): ReasonCode | null {
    const codes = agenciesShut.flatMap(({ id }) => {
      const target = { caseId, subjects: [personId], category, contributorId: id, locates: false };
      const { error, reason, failures } = decider.decide(target);
      if (error) return ["ROLE" as const];
      // What makes it ABSENT to others is here only where the viewer knows of it.
      const hidden = failures.some(({ stage }) => stage === "seal")
        ? ("SEALED" as const)
        : ("PROTECTED" as const);
      return [reason ?? hidden];
    });
    // What some agencies lack with one another says nothing where something else closes it anyway.
    const wherever = codes.filter((one) => one !== "NO_AGREEMENT");
    return codes.length > 0 ? safest(wherever.length > 0 && open.length === 0 ? wherever : codes) : null;
  }
}

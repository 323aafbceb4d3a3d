import { readAccessLog } from "../../audit/accessLog.js";
import type { Before } from "../../audit/deskEntries.js";
import type { LoggedEntry } from "../../audit/loggedEntry.js";
import { looksQuietly, QUIET } from "../../audit/quiet.js";
import type { RightsFacts } from "../../audit/rights.js";
import type { Context } from "../../context.js";
import type { RightsExemption } from "../../model/rights/enums.js";
import type { RightsPack, RightsRequest } from "../../model/rights/RightsRequest.js";
import { bitOf, maskOf } from "../../sharing/categories.js";
import { findPurpose } from "../../sharing/purposes.js";
import type { PackContent } from "./packContent.js";
import { printPack } from "./print/printPack.js";

/** Exemptions that may be named: of the others the mere name would tell what is kept from the person. */
const MAY_BE_NAMED: readonly RightsExemption[] = ["THIRD_PARTY", "LEGAL_PRIVILEGE"];

const PLAIN = bitOf("AGENCY_INVOLVEMENT");

/** Makes the pack of what was chosen, reviewed and not changed since, and of who has seen the record. */
export async function makePack(
  context: Context,
  facts: RightsFacts,
  view: RightsRequest,
): Promise<RightsPack> {
  const agency = facts.agencies.find(({ id }) => id === facts.agency);
  const at = await clock(context);
  const content: PackContent = {
    request: facts.reference,
    person: facts.personReference,
    agency: agency?.name ?? "",
    dpoContact: agency?.dpoContact ?? null,
    madeAt: at.toISOString(),
    records: view.items.flatMap(({ source, category, choice }) =>
      choice && choice.given.length > 0
        ? [{ kind: source, category, lines: choice.given.map(({ field, text }) => ({ field, text })) }]
        : [],
    ),
    leftOut: MAY_BE_NAMED.filter((one) => view.items.some(({ choice }) => choice?.exemption === one)),
    disclosures: await disclosures(context, facts),
  };
  const pdf = await printPack(content, at);
  return {
    fileName: `subject-access-${facts.reference}`,
    madeAt: at,
    pdf: pdf.toString("base64"),
    json: Buffer.from(JSON.stringify(content, null, 2)).toString("base64"),
  };
}

async function clock({ transaction }: Context): Promise<Date> {
  const [now] = await transaction.rows<{ now: Date }>("select now() as now");
  return now!.now;
}

/**
 * Who has seen the record, within the officer's remit: agencies, not names (UK GDPR Art. 15(1)(c)). What the family's own log
 * does not tell is not here either (DPA 2018 Sch. 2 para. 2, Sch. 3); and nobody but the person themself is told of an agency
 * whose mere work with them says something of them: a parent would learn of a refuge.
 */
async function disclosures(context: Context, facts: RightsFacts): Promise<PackContent["disclosures"]> {
  const agencies = new Map(facts.agencies.map((agency) => [agency.id, agency]));
  const made: PackContent["disclosures"] = [];
  for (let before: Before = null; ;) {
    const question = {
      personReference: facts.personReference,
      caseReference: null,
      from: null,
      until: null,
      first: 200,
      before,
    };
    const { entries } = await readAccessLog(
      context.transaction,
      context.asked.keys,
      context.doorRequest,
      question,
    );
    const page: LoggedEntry[] = entries.slice(0, question.first);
    for (const { at, content, neverLeft } of page) {
      if (neverLeft) continue;
      const agency = agencies.get(content.agency ?? "");
      const isOwn = facts.asker === "SELF";
      const isFamily = ["OWN", "PASSPORT"].includes(findPurpose(content.purpose)?.mode ?? "");
      if (isFamily ? !isOwn : looksQuietly(content.purpose, agency)) continue;
      if (!isOwn && agency?.involvement !== PLAIN) continue;
      const seen = new Set(content.subjects.flatMap(({ shown }) => Object.keys(shown)));
      const categories = [...seen].filter((one) => (maskOf(one) & QUIET) === 0).toSorted();
      if (categories.length === 0) continue;
      made.push({
        at: new Date(at).toISOString(),
        agency: agency?.name ?? null,
        purpose: findPurpose(content.purpose)?.sentence ?? null,
        categories,
      });
    }
    const last = page.at(-1);
    if (!last || entries.length <= question.first) return made;
    before = { at: last.exactly, id: last.id };
  }
}

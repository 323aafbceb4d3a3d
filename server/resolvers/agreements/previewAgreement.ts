import type { Context, View } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { type AgreementRow, loadAgreementWorld } from "../../loaders/agreements.js";
import type { AgreementDiff } from "../../model/agreements/AgreementDiff.js";
import type { AgreementChangeInput, AgreementTermsInput } from "../../model/agreements/inputs.js";
import { maskOf } from "../../sharing/categories.js";
import type { AgreementFacts, Day, Id } from "../../sharing/facts.js";
import { asId } from "../ids.js";
import { agreementDiff } from "./agreementDiff.js";
import { checkTerms } from "./checkTerms.js";
import { agreementsFor } from "./readAgreements.js";

const CASES = 100;
const SAMPLE = 5;

/** What a change of agreements would open and close. @throws FORBIDDEN for who is no party's officer, NOT_FOUND, CONFLICT or BAD_INPUT. */
export async function previewAgreement(
  context: Context,
  view: View,
  input: AgreementChangeInput,
): Promise<AgreementDiff> {
  const { transaction, facts, today, at } = view;
  const { agreements, reader } = await agreementsFor(transaction, facts, at);
  if (reader.managesFor === null)
    throw new TellonceError("FORBIDDEN", "The data-protection officer of a party manages its agreements.");
  if (input.terms) checkTerms(input.terms, facts, today, at);
  const { gone, made, waits } = changeOf(input, agreements, today);
  const changed = [...gone, ...made];
  const parties = [...new Set(changed.flatMap((one) => one.agencies))];
  if (!parties.includes(reader.managesFor)) throw new TellonceError("NOT_FOUND");
  const from = made[0]?.from ?? today;
  const world = await loadAgreementWorld(transaction, context.doorRequest, parties, from, CASES);
  if (!world) throw new TellonceError("FORBIDDEN");
  const before = world.agreements;
  const lines = await agreementDiff(
    world,
    {
      before,
      after: [...before.filter(({ id }) => !gone.some((one) => one.id === id)), ...made],
      parties,
      purposes: changed.flatMap((one) => one.purposes),
    },
    // A statement, because the database ends a transaction that stands idle for seconds.
    () => transaction.rows("select 1"),
  );
  const agenciesOf = (ids: Iterable<Id>) =>
    [...ids].map((id) => reader.agencies.get(id)).filter((one) => one !== undefined);
  return {
    asOf: new Date(world.at / 1000),
    waitsForSignatures: waits,
    lines: lines.map(
      ({ effect, agencyId, contributors, viewers, people, purpose, category, locatingOnly }) => {
        const sample = [...people].map((id) => world.references[id]).filter((one) => one !== undefined);
        const shown = sample.toSorted().slice(0, SAMPLE);
        for (const reference of shown) view.trail.asked(`record ${reference}`);
        return {
          effect,
          agency: reader.agencies.get(agencyId)!,
          from: agenciesOf(contributors),
          purpose,
          category,
          locatingOnly,
          viewers: viewers.size,
          people: people.size,
          sample: shown,
        };
      },
    ),
    people: new Set(lines.flatMap(({ people }) => [...people])).size,
    casesCompared: world.cases.length,
    casesConcerned: world.concerned,
  };
}

interface Change {
  gone: AgreementFacts[];
  made: AgreementFacts[];
  waits: boolean;
}

function changeOf(
  { terms, agreementId, doing }: AgreementChangeInput,
  agreements: AgreementRow[],
  today: Day,
): Change {
  if ((terms == null) === (agreementId == null || doing == null))
    throw new TellonceError("BAD_INPUT", "Give either new terms, or an agreement and what is done with it.", {
      fields: ["terms", "agreementId", "doing"],
    });
  if (terms) {
    const replaced = terms.replaces == null ? [] : [find(agreements, asId(terms.replaces), counts)];
    const made = factsOf(terms);
    return { gone: replaced, made: [made], waits: !replaced.some((old) => isNarrower(made, old)) };
  }
  const id = asId(agreementId!);
  switch (doing!) {
    case "SIGN": {
      const proposed = find(agreements, id, ({ recorded }) => !recorded);
      return {
        gone: agreements.filter((one) => one.id === proposed.replaces && counts(one)),
        made: [proposed],
        waits: true,
      };
    }
    case "RESUME":
      return {
        gone: [],
        made: [{ ...find(agreements, id, ({ retiredHow }) => retiredHow === "SUSPENDED"), from: today }],
        waits: true,
      };
    default:
      // What is suspended opens nothing already: to end it closes nothing more.
      return {
        gone: [find(agreements, id, (one) => counts(one) || (doing === "END" && isSuspended(one)))],
        made: [],
        waits: false,
      };
  }
}

const isSuspended = ({ retiredHow, successors }: AgreementRow) =>
  retiredHow === "SUSPENDED" && !successors.some(({ recorded }) => recorded);

const counts = ({ recorded, retiredHow }: AgreementRow) => recorded && retiredHow === null;

function find(
  agreements: readonly AgreementRow[],
  id: Id,
  fits: (row: AgreementRow) => boolean,
): AgreementRow {
  const row = agreements.find((one) => one.id === id);
  if (!row) throw new TellonceError("NOT_FOUND");
  if (!fits(row))
    throw new TellonceError(
      "CONFLICT",
      "The agreement has changed meanwhile, so that this can no longer be done to it.",
    );
  return row;
}

const factsOf = (terms: AgreementTermsInput): AgreementFacts => ({
  id: "proposed",
  agencies: terms.agencyIds.map(asId),
  purposes: terms.purposes,
  categories: maskOf(...terms.categories),
  from: terms.from,
  until: terms.until ?? null,
});

/** Whether it opens nothing that the other does not: then it counts at once, as the door judges by itself. */
const isNarrower = (one: AgreementFacts, old: AgreementFacts): boolean =>
  one.agencies.every((id) => old.agencies.includes(id)) &&
  one.purposes.every((purpose) => old.purposes.includes(purpose)) &&
  (one.categories & ~old.categories) === 0 &&
  one.from >= old.from &&
  (old.until === null || (one.until !== null && one.until <= old.until));

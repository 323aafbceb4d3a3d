import { validate } from "class-validator";
import type { View, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import type { ConsentStatement } from "../../feeds/fhir/ConsentStatement.js";
import { readConsents } from "../../feeds/fhir/readConsents.js";
import { ImportRefused } from "../../feeds/fhir/Refusals.js";
import type { ReadConsent, Register, Told } from "../../feeds/fhir/Register.js";
import { loadAgencies } from "../../loaders/agencies.js";
import { RecordConsentInput } from "../../model/inputs.js";
import { demandConsentRight, recordConsent } from "../../resolvers/recordConsent.js";
import { categoriesIn } from "../../sharing/categories.js";
import type { Id } from "../../sharing/facts.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import { inForce } from "../../sharing/time.js";
import { operationOn, type Standing, writeAs } from "../asViewer.js";
import { findCase, peopleOf } from "./findCase.js";
import { summaryOf } from "./summary.js";

export interface ImportRequest {
  /** What the file holds. */
  file: string;
  /** The case, by id or number. */
  case: string;
  told: Told;
  dryRun: boolean;
}

/**
 * Records the consents of a file, all or none, as the account that stands before the wall, and tells what was recorded, line by line.
 * With `dryRun` all is tried and nothing kept but that it was tried. @throws ImportRefused or TellonceError, with nothing recorded.
 */
export function importConsents(
  standing: Standing,
  { file, case: named, told, dryRun }: ImportRequest,
): Promise<string[]> {
  return writeAs(standing, operationOn("import consent", file), async (context) => {
    const caseId = await findCase(context, named, () => false);
    const { consents, lines } = await context.open([caseId], async (view) => {
      demandConsentRight(view, caseId);
      const obtainedBy = told.obtainedBy ?? view.facts.viewer?.practitionerId ?? undefined;
      const read = readConsents(file, registerOf(view, caseId), {
        ...told,
        ...(obtainedBy && { obtainedBy }),
      }).map((one) => obtainedAs(one, told.obtainedBy));
      await demandPractitioners(view, read);
      const agencies = await loadAgencies(view.transaction);
      return {
        consents: read,
        lines: read.flatMap((one) => summaryOf(one, view.references, agencies, dryRun)),
      };
    });
    if (dryRun) await context.transaction.rows("savepoint dry_run");
    // Opened anew for each: one consent of a file may replace another.
    for (const consent of consents)
      await context.open([caseId], (view) => record(context, view, caseId, consent));
    if (dryRun) await context.transaction.rows("rollback to savepoint dry_run");
    await context.record(dryRun ? { outcome: "DRY_RUN", changed: [] } : {});
    return lines;
  });
}

function registerOf(view: View, caseId: Id): Register {
  const { facts, at, today, references } = view;
  return {
    at,
    today,
    people: peopleOf(view, caseId),
    references,
    agencies: facts.agencies.filter((agency) => inForce(agency, at)),
    agencyId: facts.viewer?.agencyId ?? "",
  };
}

const obtainedAs = (one: ReadConsent, obtainedBy: Id | undefined): ReadConsent =>
  obtainedBy === undefined ? one : { ...one, statement: { ...one.statement, obtainedBy } };

async function demandPractitioners(
  { transaction, facts }: View,
  consents: readonly ReadConsent[],
): Promise<void> {
  for (const { statement, path } of consents) {
    const known = await transaction.rows("select from practitioner where id::text = $1 and agency_id = $2", [
      statement.obtainedBy,
      facts.viewer?.agencyId,
    ]);
    if (known.length === 0)
      throw new ImportRefused([
        {
          path,
          code: "NOT_SAID",
          sentence:
            "It must have been obtained by a practitioner of your agency: say whom with --obtained-by.",
        },
      ]);
  }
}

async function record(
  context: WritingContext,
  view: View,
  caseId: Id,
  { statement, path, placeOf }: ReadConsent,
): Promise<void> {
  const input = toInput(caseId, statement);
  const faults = await validate(input, { forbidUnknownValues: false, skipMissingProperties: true });
  const refuse = (at: string, sentence: string, code: "BAD_INPUT" | "ALREADY_HERE" = "BAD_INPUT") =>
    new ImportRefused([{ path: at, code, sentence }]);
  if (faults.length > 0)
    throw new ImportRefused(
      faults.map(({ property }) => ({
        path,
        code: "BAD_INPUT",
        sentence: `What it says as ${property} is missing, too long or too much.`,
      })),
    );
  try {
    await recordConsent(context, view, caseId, statement.id, input, {
      givenAt: statement.givenAt,
      obtainedBy: statement.obtainedBy,
    });
  } catch (error) {
    if ((error as { code?: string }).code === "23505")
      throw refuse(path, "This consent is recorded already.", "ALREADY_HERE");
    if (!(error instanceof TellonceError) || error.code !== "BAD_INPUT") throw error;
    const [field = ""] = (error.extensions["fields"] as string[] | undefined) ?? [];
    throw refuse(placeIn(field, path, placeOf), error.message);
  }
}

/** Where in the file that stands of which the checks of every consent speak. */
function placeIn(field: string, path: string, placeOf: ReadConsent["placeOf"]): string {
  const sentence = /^provisions\.(\d+)$/.exec(field);
  if (sentence) return placeOf(Number(sentence[1]));
  const places = {
    personId: "subject",
    giverPersonId: "grantor",
    authority: "grantor",
    supersedes: "supersedes",
    witness: "witness",
  } as const;
  return field in places ? placeOf(places[field as keyof typeof places]) : path;
}

const toInput = (
  caseId: Id,
  { personId, giverPersonId, supersedes, provisions, ...rest }: ConsentStatement,
): RecordConsentInput =>
  Object.assign(new RecordConsentInput(), {
    caseId,
    personId,
    giverPersonId,
    authority: rest.authority,
    authorityEvidence: rest.authorityEvidence,
    capacityNote: rest.capacityNote,
    method: rest.method,
    witness: rest.witness,
    noticeVersion: rest.noticeVersion,
    noticeLanguage: rest.noticeLanguage,
    interpreter: rest.interpreter,
    supersedes: [...supersedes],
    provisions: provisions.map(({ agencies, categories, purposes, ...provision }) => ({
      permit: provision.permit,
      agencyIds: [...agencies],
      agencyTypes: [...provision.agencyTypes],
      categories: categoriesIn(categories),
      purposes: purposes as PurposeCode[],
      from: provision.from,
      until: provision.until,
    })),
  });

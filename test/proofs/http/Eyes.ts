import { CATEGORIES } from "../../../server/sharing/categories.js";
import type { Wall } from "../../../server/database/Opened.js";
import { inSnapshot } from "../../../server/database/transaction.js";
import { compile } from "../../../server/sharing/compile.js";
import type { Decider } from "../../../server/sharing/decision.js";
import type { Scenario } from "../../support/scenario.js";
import type { TestDatabase } from "../../support/database.js";
import type { AnyRow, WorldRows } from "./tellWorld.js";

/** What one viewer may see in a saved world, for some purposes: the decision itself, over the facts that the door gives. */
export class Eyes {
  private constructor(
    readonly viewer: string,
    readonly agencyId: string | null,
    readonly personId: string | null,
    readonly deciders: readonly Decider[],
    readonly walls: readonly Wall[],
    readonly casesOf: (personIds: readonly string[]) => readonly string[],
    /** Whose requests for what is held the viewer answers, for their agency's part. */
    readonly answersTo: readonly string[],
  ) {}

  static async of(
    { api }: TestDatabase,
    world: Scenario,
    rows: WorldRows,
    viewer: string,
    purposes: readonly string[],
    assurance: 1 | 2 | 3 = 3,
  ): Promise<Eyes> {
    const caseIds = rows.get("case_record")!.map(({ id }) => id);
    const accountId = world.ids.account(viewer);
    let agencyId: string | null = null;
    let personId: string | null = null;
    const deciders: Decider[] = [];
    const walls: Wall[] = [];
    for (const purpose of purposes) {
      const request = { accountId, purpose, assurance };
      const opened = await inSnapshot(api, (transaction) =>
        transaction.open({ ...request, partnershipId: world.partnershipId }, caseIds),
      );
      agencyId = opened.facts.viewer?.agencyId ?? null;
      personId = opened.facts.viewer?.personId ?? null;
      deciders.push(compile(request, opened.facts, opened.at));
      walls.push(...opened.walls);
    }
    const members = rows.get("case_person")!;
    const casesOf = (personIds: readonly string[]) =>
      caseIds.filter((id) =>
        members.some((row) => row["case_id"] === id && personIds.includes(row["person_id"] as string)),
      );
    const asked = rows.get("rights_request")?.map((row) => row["person_id"] as string) ?? [];
    return new Eyes(
      viewer,
      agencyId,
      personId,
      deciders,
      walls,
      casesOf,
      viewer.endsWith("dpo") ? asked : [],
    );
  }

  knowOfCase = (caseId: string): boolean => this.deciders.some((decider) => !decider.isAbsent(caseId));

  /** Whether the coarse wall beneath lets the row through: then only the decision above it hides it. */
  nearlySee(row: AnyRow): boolean {
    const cases = typeof row["case_id"] === "string" ? [row["case_id"]] : this.casesOf(subjectsOf(row));
    return this.walls.some(
      ({ caseId, own, others }) =>
        cases.includes(caseId) &&
        (((row["agency_id"] === this.agencyId ? own : others) >> (row["category"] as number)) & 1) === 1,
    );
  }

  /** Whether the viewer reads it as the officer who answers a subject access request, whatever the decision on sharing. */
  private holds(row: AnyRow, subjects: readonly string[]): boolean {
    const persons = [...subjects, ...((row["mentioned"] as string[] | null) ?? [])];
    return row["agency_id"] === this.agencyId && this.answersTo.some((id) => persons.includes(id));
  }

  /** Whether any purpose shows a value of this row, in a field that locates or does not. */
  see(row: AnyRow, locates: boolean): boolean {
    const subjects = subjectsOf(row);
    if (this.holds(row, subjects)) return true;
    const cases = typeof row["case_id"] === "string" ? [row["case_id"]] : this.casesOf(subjects);
    return cases.some((caseId) =>
      this.deciders.some(
        (decider) =>
          decider.error === null &&
          decider.decide({
            caseId,
            subjects,
            category: CATEGORIES[row["category"] as number]!.code,
            contributorId: row["agency_id"] as string,
            locates,
            marks: (row["marks"] as number[] | null) ?? [],
            mentioned: (row["mentioned"] as string[] | null) ?? [],
          }).effect === "VISIBLE",
      ),
    );
  }
}

function subjectsOf(row: AnyRow): string[] {
  if (Array.isArray(row["subjects"])) return row["subjects"] as string[];
  const other = row["other_id"];
  return [row["person_id"] as string, ...(typeof other === "string" ? [other] : [])];
}

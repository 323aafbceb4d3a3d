import { createHash } from "node:crypto";
import type { PolicyDiff as Difference } from "../../access/Differences.js";
import type { Agency } from "../../model/Agency.js";
import type { PersonReference } from "../../model/Person.js";
import type { PolicyDiff } from "../../model/rules/PolicyDiff.js";
import type { Id, Instant } from "../../sharing/facts.js";

const SAMPLE = 5;

/** How a difference is told. */
export interface Telling {
  at: Instant;
  agencies: ReadonlyMap<Id, Agency>;
  /** A person as the asker may know them; undefined for whom they may not. */
  referTo(person: Id): PersonReference | undefined;
  /** What is changed: a digest stands for this change and this difference, and no other. */
  change: object;
  compared: number;
  concerned: number;
}

/** A difference as the API tells it: agencies, categories and numbers; of people only a few, and only as the asker knows them. */
export function diffView({ lines, existence }: Difference, telling: Telling): PolicyDiff {
  const { at, agencies, referTo, compared, concerned } = telling;
  const sampleOf = (people: ReadonlySet<Id>) =>
    [...people]
      .toSorted()
      .slice(0, SAMPLE)
      .map(referTo)
      .filter((person) => person !== undefined);
  return {
    digest: digestOf({ lines, existence }, telling.change),
    asOf: new Date(at / 1000),
    lines: lines.map(({ effect, agencyId, purpose, category, locatingOnly, viewers, people }) => ({
      effect,
      agency: agencies.get(agencyId)!,
      purpose,
      category,
      locatingOnly,
      viewers: viewers.size,
      people: people.size,
      sample: sampleOf(people),
    })),
    existence: existence.map(({ effect, agencyId, purpose, viewers, cases }) => ({
      effect,
      agency: agencies.get(agencyId)!,
      purpose,
      viewers: viewers.size,
      cases: cases.size,
    })),
    people: new Set(lines.flatMap(({ people }) => [...people])).size,
    casesCompared: compared,
    casesConcerned: concerned,
  };
}

/** Equal for equal changes with equal differences; the moment of asking does not count. */
const digestOf = ({ lines, existence }: Difference, change: object): string =>
  createHash("sha256")
    .update(
      JSON.stringify([change, lines, existence], (_key, value: unknown) =>
        value instanceof Set ? [...(value as Set<Id>)].toSorted() : value,
      ),
    )
    .digest("base64url");

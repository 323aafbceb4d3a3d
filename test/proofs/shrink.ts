import type { Facts, Instant, Request, Target } from "../../server/sharing/facts.js";

/** One question with all that it depends on: a failing one is kept as a fixture. */
export interface Question {
  request: Request;
  target: Target;
  facts: Facts;
  at: Instant;
}

/** The smallest question found that is still wrong: whatever can be left out or made plain is. */
export function shrink(question: Question, isWrong: (question: Question) => boolean): Question {
  let smallest = structuredClone(question);
  for (let again = true; again;) {
    again = false;
    for (const change of changesTo(smallest)) {
      const smaller = structuredClone(smallest);
      change(smaller);
      if (!holds(isWrong, smaller)) continue;
      smallest = smaller;
      again = true;
      break;
    }
  }
  return smallest;
}

type Path = (string | number)[];
const follow = (root: unknown, path: Path) => path.reduce((node, key) => (node as never)[key], root) as never;

/** Each list without one of its members, and each optional thing without a value; the big things first. */
function changesTo(question: Question): ((question: Question) => void)[] {
  const found: { size: number; change: (question: Question) => void }[] = [];
  const visit = (node: unknown, path: Path) => {
    if (Array.isArray(node))
      for (const [index, member] of node.entries()) {
        found.push({
          size: JSON.stringify(member).length,
          change: (one) => void (follow(one, path) as unknown[]).splice(index, 1),
        });
        visit(member, [...path, index]);
      }
    else if (typeof node === "object" && node !== null)
      for (const [key, value] of Object.entries(node)) {
        if (optional.has(key) && value !== null)
          found.push({
            size: 1,
            change: (one) => void ((follow(one, path) as Record<string, unknown>)[key] = null),
          });
        visit(value, [...path, key]);
      }
  };
  visit(question, []);
  return found.toSorted((one, other) => other.size - one.size).map(({ change }) => change);
}

const optional = new Set([
  "until",
  "withdrawnAt",
  "diedOn",
  "unbornOf",
  "practitionerId",
  "objectedAt",
  "personId",
]);

function holds(isWrong: (question: Question) => boolean, question: Question): boolean {
  try {
    return isWrong(question);
  } catch {
    return false;
  }
}

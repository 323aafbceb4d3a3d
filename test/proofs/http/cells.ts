import { getNamedType, isObjectType } from "graphql";
import { isGoverned, typeOf } from "./edges.js";

/** Types that show the same thing in another place. */
const SAME: Record<string, string> = { CaseSummary: "Case", PersonReference: "Person" };

/** In an alias the field's own name stands last: `a3_case`. */
const nameIn = (alias: string) => alias.replace(/^a\d+_/, "");

/**
 * Every governed field in a reply: `Person 1234 name of case 5678` and its outcome. Where an object comes up twice with
 * different outcomes, both are kept: the difference is what is looked for.
 */
export function cellsIn(
  data: unknown,
  root: "Query" | "Mutation",
  caseId = "",
): { key: string; outcome: string }[] {
  const cells: { key: string; outcome: string }[] = [];
  walk(data, root, caseId);
  return cells;

  function walk(node: unknown, type: string, within: string): void {
    if (Array.isArray(node)) return node.forEach((one) => walk(one, type, within));
    if (typeof node !== "object" || node === null) return;
    const said = node as Record<string, any>;
    const ofCase = type === "Case" || type === "CaseSummary" ? (said["id"] as string) : within;
    const fields = typeOf(type).getFields();
    for (const [alias, value] of Object.entries(said)) {
      const name = nameIn(alias);
      const field = fields[name];
      if (!field) continue;
      const inner = getNamedType(field.type);
      if ((field.extensions as { shared?: unknown }).shared && isGoverned(type) && said["withheld"])
        cells.push({
          key: `${keyOf(type, said)} ${name} in ${ofCase}`,
          outcome: outcomeOf(said, name, value, inner.name),
        });
      if (isObjectType(inner)) walk(value, inner.name, ofCase);
    }
  }
}

const keyOf = (type: string, said: Record<string, any>) =>
  `${SAME[type] ?? type} ${said["id"] ?? said["person"]?.id ?? `${said["from"]}-${said["to"]}`}`;

/** A governed object inside is known by its id alone: its own fields have cells of their own. */
function outcomeOf(said: Record<string, any>, name: string, value: any, inner: string): string {
  const why = said["withheld"]
    .filter((one: any) => one.field === name)
    .map(({ category, code }: any) => `${category} ${code}`);
  const given = isObjectType(typeOf(inner)) && value !== null && value !== undefined ? idsOf(value) : value;
  return `${JSON.stringify(given ?? null)} ${why.toSorted().join(", ")}`;
}

const idsOf = (value: any): unknown =>
  Array.isArray(value)
    ? value.map(idsOf)
    : (value.id ?? value.lines ?? value.name ?? value.kind ?? value.permit ?? "given");

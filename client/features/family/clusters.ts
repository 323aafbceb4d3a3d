import type { Cluster, Family, FamilyLink, FamilyMember } from "./familyTypes";

/** Who has children with whom, eldest child first and the unborn last. */
export function familiesOf(members: FamilyMember[], links: FamilyLink[]): Family[] {
  const found = new Map<string, Family>();
  const eldestFirst = members.toSorted((a, b) => birthOf(a).localeCompare(birthOf(b)));
  for (const child of eldestFirst) {
    for (const notByBirth of [false, true]) {
      const upwards = links.filter(
        (link) => link.kind === "PARENT" && link.to === child.id && (link.notByBirth ?? false) === notByBirth,
      );
      const parents = upwards.map((link) => link.from).toSorted();
      if (parents.length === 0) continue;
      const family = found.get(parents.join()) ?? { parents, children: [] };
      family.children.push({ id: child.id, notByBirth, ended: upwards.every((link) => link.ended) });
      found.set(parents.join(), family);
    }
  }
  return [...found.values()];
}

/** By what brothers and sisters are ordered: who is expected comes after who is born, and whose birth is not known last. */
const birthOf = ({ bornOn, expectedOn }: FamilyMember) =>
  bornOn ?? (expectedOn ? `9998 ${expectedOn}` : "9999");

/** The rows of the drawing, oldest generation first, each of people who stand together. */
export function rowsOf(
  members: FamilyMember[],
  links: FamilyLink[],
  families: Family[],
  level: Map<string, number>,
): Cluster[][] {
  const together = [
    ...links.filter((link) => link.kind === "COUPLE").map((link) => [link.from, link.to]),
    ...families.flatMap(({ parents }) => parents.slice(1).map((other) => [parents[0]!, other])),
  ] as [string, string][];
  const rows: Cluster[][] = [];
  const placed = new Set<string>();
  // A chain of partners starts at one of its ends, and by convention with the man.
  const rank = (member: FamilyMember) =>
    (partnersOf(member.id, together).length > 1 ? 2 : 0) + (member.sex === "MALE" ? 0 : 1);
  const order = members.toSorted((a, b) => rank(a) - rank(b));
  for (const member of order) {
    if (placed.has(member.id)) continue;
    const people = chainFrom(member.id, together, level);
    people.forEach((id) => placed.add(id));
    (rows[level.get(member.id) ?? 0] ??= []).push({ people, x: 0 });
  }
  return Array.from(rows, (row) => row ?? []);
}

function chainFrom(start: string, together: [string, string][], level: Map<string, number>): string[] {
  const chain: string[] = [];
  const visit = (id: string) => {
    if (chain.includes(id) || level.get(id) !== level.get(start)) return;
    chain.push(id);
    partnersOf(id, together).forEach(visit);
  };
  visit(start);
  return chain;
}

function partnersOf(id: string, together: [string, string][]): string[] {
  return [...new Set(together.filter((pair) => pair.includes(id)).map(([a, b]) => (a === id ? b : a)))];
}

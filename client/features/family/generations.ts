import type { FamilyLink } from "./familyTypes";

/** How many generations lie between the two people of a link. */
const steps: Partial<Record<FamilyLink["kind"], number>> = { PARENT: 1, GRANDPARENT: 2 };
const stepOf = (kind: FamilyLink["kind"]) => steps[kind] ?? 0;

/** The generation of each person, 0 for the oldest: partners and siblings share one, children come one below their parents. */
export function generations(ids: string[], links: FamilyLink[]): Map<string, number> {
  const of = new Map(ids.map((id) => [id, 0]));
  const get = (id: string) => of.get(id) ?? 0;
  const parentLinks = links.filter((link) => link.kind in steps);
  const near = links.filter((link) => link.kind !== "OTHER");
  // "Related in another way" says nothing of generations: it only brings near who is related in no other.
  const isNear = (id: string) => near.some((link) => link.from === id || link.to === id);
  const peerLinks = links.filter(
    (link) => !(link.kind in steps) && (link.kind !== "OTHER" || !isNear(link.from) || !isNear(link.to)),
  );
  // As many rounds as people settle any real family, and end even where records contradict each other.
  for (let round = 0; round < ids.length; round++) {
    for (const { from, to, kind } of parentLinks) of.set(to, Math.max(get(to), get(from) + stepOf(kind)));
    for (const { from, to } of peerLinks) {
      const level = Math.max(get(from), get(to));
      of.set(from, level).set(to, level);
    }
  }
  pullDown(ids, parentLinks, peerLinks, of);
  return of;
}

/** Brings parents who have no parents of their own next to their children, as when one side of a family is longer. */
function pullDown(
  ids: string[],
  parentLinks: FamilyLink[],
  peerLinks: FamilyLink[],
  of: Map<string, number>,
) {
  const hasParents = new Set(parentLinks.map((link) => link.to));
  for (const id of ids) {
    const peers = peersOf(id, peerLinks);
    if (peers.some((peer) => hasParents.has(peer))) continue;
    const children = parentLinks
      .filter((link) => peers.includes(link.from))
      .map((link) => of.get(link.to) ?? 0);
    if (children.length === 0) continue;
    for (const peer of peers) of.set(peer, Math.min(...children) - 1);
  }
}

function peersOf(id: string, peerLinks: FamilyLink[]): string[] {
  const found = [id];
  for (const at of found) {
    for (const { from, to } of peerLinks) {
      const other = from === at ? to : to === at ? from : undefined;
      if (other && !found.includes(other)) found.push(other);
    }
  }
  return found;
}

import { type Cluster, type Family, mean, size } from "./familyTypes";
import { spread } from "./spread";

/** Moves clusters until children stand below their parents and parents above their children, nobody on top of another. */
export function settle(rows: Cluster[][], families: Family[]): Map<string, number> {
  const x = new Map<string, number>();
  const note = (row: Cluster[]) =>
    row.forEach((cluster) =>
      cluster.people.forEach((id, index) => x.set(id, cluster.x + index * size.across)),
    );
  rows.forEach((row) => {
    spread(row, () => 0, widthOf);
    note(row);
  });
  for (let round = 0; round < 12; round++) {
    for (const row of rows) {
      turnTowardsParents(row, families, x);
      gather(row, families);
      const wanted = new Map(row.map((cluster) => [cluster, wantedBelow(cluster, families, x)]));
      if (round < 6) sortByParents(row, families, x);
      spread(row, (cluster) => wanted.get(cluster)!, widthOf);
      note(row);
    }
    for (const row of rows.toReversed()) {
      spread(row, (cluster) => wantedAbove(cluster, families, x), widthOf);
      note(row);
    }
  }
  return x;
}

/** Draws those without a line to anybody in from afar, to the right end of their row. */
function gather(row: Cluster[], families: Family[]) {
  const others = row.filter((cluster) => !standsAlone(cluster, families));
  const end = Math.max(0, ...others.map((cluster) => cluster.x + widthOf(cluster)));
  for (const cluster of row) if (!others.includes(cluster)) cluster.x = end;
}

function widthOf(cluster: Cluster): number {
  return cluster.people.length * size.across;
}

/** Where a cluster would stand if each of its people stood in their place below their parents. */
function wantedBelow(cluster: Cluster, families: Family[], x: Map<string, number>): number {
  const wishes = cluster.people.flatMap((id, index) =>
    families.flatMap(({ parents, children }) => {
      const turn = children.findIndex((child) => child.id === id);
      if (turn < 0) return [];
      return [
        mean(parents.map((parent) => x.get(parent)!)) +
          (turn - (children.length - 1) / 2) * size.across -
          index * size.across,
      ];
    }),
  );
  return wishes.length > 0 ? mean(wishes) : cluster.x;
}

/** Brothers and sisters stay together, those of the family further left first, the eldest to the left. */
function sortByParents(row: Cluster[], families: Family[], x: Map<string, number>) {
  const ranks = new Map(
    row.map((cluster) => {
      const found = cluster.people.flatMap((id) =>
        families.flatMap(({ parents, children }) => {
          const turn = children.findIndex((child) => child.id === id);
          return turn < 0 ? [] : [{ above: mean(parents.map((parent) => x.get(parent)!)), turn }];
        }),
      );
      const above = found.length > 0 ? mean(found.map((one) => one.above)) : cluster.x;
      return [cluster, { above, turn: mean(found.map(({ turn }) => turn)) }];
    }),
  );
  row.sort((a, b) => {
    const [one, other] = [ranks.get(a)!, ranks.get(b)!];
    return one.above - other.above || one.turn - other.turn;
  });
}

/** Nobody in this cluster is anybody's parent or child here. */
function standsAlone(cluster: Cluster, families: Family[]): boolean {
  return !families.some(({ parents, children }) =>
    cluster.people.some((id) => parents.includes(id) || children.some((child) => child.id === id)),
  );
}

/** Where a cluster would stand if its people stood above the middle of their children. */
function wantedAbove(cluster: Cluster, families: Family[], x: Map<string, number>): number {
  const wishes = families
    .filter(({ parents }) => parents.every((parent) => cluster.people.includes(parent)))
    .map(({ parents, children }) => {
      const offset = mean(parents.map((parent) => cluster.people.indexOf(parent))) * size.across;
      return mean(children.map((child) => x.get(child.id)!)) - offset;
    });
  return wishes.length > 0 ? mean(wishes) : cluster.x;
}

/** Turns a couple round when each would otherwise stand below the other's parents. */
function turnTowardsParents(row: Cluster[], families: Family[], x: Map<string, number>) {
  const aboveOf = (id: string | undefined) => {
    const parents = families.find(({ children }) => children.some((child) => child.id === id))?.parents;
    return parents && mean(parents.map((parent) => x.get(parent)!));
  };
  for (const cluster of row) {
    const [first, last] = [aboveOf(cluster.people[0]), aboveOf(cluster.people.at(-1))];
    if (first !== undefined && last !== undefined && first > last) cluster.people.reverse();
  }
}

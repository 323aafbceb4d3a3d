interface Reasoned {
  code: string;
  text: string;
  routes: readonly string[];
}

/** What is withheld for the same reason and with the same ways out, together; in the order given. */
export function groupByReason<Item extends Reasoned>(items: readonly Item[]): [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = `${item.code} ${item.text} ${item.routes.join()}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

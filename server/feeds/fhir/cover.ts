import { type Mask, NONE } from "../../sharing/categories.js";

/** All of these recipients × these categories × these purposes × the stretches from `first` to `last`. */
export interface Box {
  recipients: number[];
  purposes: number[];
  mask: Mask;
  first: number;
  last: number;
}

/**
 * Boxes that cover exactly the cells whose bit is set, none of them twice: `cells[recipient][purpose][stretch]` is a mask of
 * categories. Neighbours that say the same are one box, so that a person can read the list.
 */
export function coverWithBoxes(cells: readonly (readonly (readonly Mask[])[])[]): Box[] {
  let boxes = cells.flatMap((ofOne, recipient) =>
    ofOne.flatMap((row, purpose) =>
      runs(row).map((run) => ({ recipients: [recipient], purposes: [purpose], ...run })),
    ),
  );
  for (let before = Number.POSITIVE_INFINITY; boxes.length < before;) {
    before = boxes.length;
    for (const merge of [mergeMasks, mergePurposes, mergeRecipients, mergeDays]) boxes = merge(boxes);
  }
  return boxes.toSorted(
    (a, b) =>
      a.first - b.first ||
      a.recipients[0]! - b.recipients[0]! ||
      a.purposes[0]! - b.purposes[0]! ||
      lowest(a.mask) - lowest(b.mask),
  );
}

/** The runs of stretches over which each category is set; categories with the same run share it. */
function runs(row: readonly Mask[]): Pick<Box, "mask" | "first" | "last">[] {
  const found: Pick<Box, "mask" | "first" | "last">[] = [];
  let open = new Map<number, Mask>();
  for (let index = 0; index <= row.length; index++) {
    let starting = row[index] ?? NONE;
    const still = new Map<number, Mask>();
    for (const [first, mask] of open) {
      const going = mask & (row[index] ?? NONE);
      if (going !== NONE) still.set(first, going);
      if ((mask & ~going) !== NONE) found.push({ mask: mask & ~going, first, last: index - 1 });
      starting &= ~mask;
    }
    if (starting !== NONE) still.set(index, starting);
    open = still;
  }
  return found;
}

// Boxes are disjoint, so two that differ in one dimension only are together one box, exactly.
const mergeMasks = (boxes: Box[]) =>
  merged(
    boxes,
    ({ recipients, purposes, first, last }) => [recipients, purposes, first, last],
    (group) => [{ ...group[0]!, mask: group.reduce((mask, box) => mask | box.mask, NONE) }],
  );
const mergePurposes = (boxes: Box[]) =>
  merged(
    boxes,
    ({ recipients, mask, first, last }) => [recipients, mask, first, last],
    (group) => [{ ...group[0]!, purposes: inOrder(group.flatMap((box) => box.purposes)) }],
  );
const mergeRecipients = (boxes: Box[]) =>
  merged(
    boxes,
    ({ purposes, mask, first, last }) => [purposes, mask, first, last],
    (group) => [{ ...group[0]!, recipients: inOrder(group.flatMap((box) => box.recipients)) }],
  );
const mergeDays = (boxes: Box[]) =>
  merged(boxes, ({ recipients, purposes, mask }) => [recipients, purposes, mask], joined);

function merged(boxes: Box[], keyOf: (box: Box) => unknown, join: (group: Box[]) => Box[]): Box[] {
  const groups = new Map<string, Box[]>();
  for (const box of boxes) {
    const key = JSON.stringify(keyOf(box));
    groups.set(key, [...(groups.get(key) ?? []), box]);
  }
  return [...groups.values()].flatMap(join);
}

function joined(group: Box[]): Box[] {
  const result: Box[] = [];
  for (const box of group.toSorted((a, b) => a.first - b.first)) {
    const previous = result.at(-1);
    if (previous && previous.last + 1 === box.first)
      result[result.length - 1] = { ...previous, last: box.last };
    else result.push(box);
  }
  return result;
}

const inOrder = (numbers: number[]) => numbers.toSorted((a, b) => a - b);
const lowest = (mask: Mask) => mask & -mask;

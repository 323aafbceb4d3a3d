export interface FamilyMember {
  id: string;
  sex: "MALE" | "FEMALE" | "NOT_KNOWN";
  bornOn?: string | undefined;
  expectedOn?: string | undefined;
}

export interface FamilyLink {
  kind: "PARENT" | "GRANDPARENT" | "COUPLE" | "SIBLING" | "OTHER";
  from: string;
  to: string;
  /** A couple that has parted, or care that has ended. */
  ended?: boolean;
  /** Somebody who cares for a child as a parent does. */
  notByBirth?: boolean;
  /** What is said beside a broken line of the kind OTHER. */
  as?: LineLabel;
}

export type LineLabel = "CARER" | "FORMER_CARER" | "OTHER";

export interface FamilyTree {
  width: number;
  height: number;
  places: Map<string, Place>;
  lines: FamilyLine[];
}

export interface FamilyLine {
  path: string;
  kind: "couple" | "couple-ended" | "child" | "child-not-by-birth" | "grandchild" | "sibling" | "other";
  /** Where the two strokes of a parting are drawn. */
  mark?: Place;
  /** What stands beside a broken line, and where it begins or has its middle. */
  label?: Place & { is: LineLabel; from: "start" | "middle" };
}

export const size = { symbol: 48, across: 148, down: 186, margin: 74, top: 78, label: 92 };

/** Parents (one or two) with the children that they have together. */
export interface Family {
  parents: string[];
  children: { id: string; notByBirth: boolean; ended: boolean }[];
}

/** People of one generation who are drawn side by side: partners and those who have a child together. */
export interface Cluster {
  people: string[];
  x: number;
}

/** A point of the drawing, in its units. */
export interface Place {
  x: number;
  y: number;
}

/** The arithmetic mean; 0 of nothing. */
export function mean(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

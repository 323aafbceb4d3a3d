import { register } from "../enums.js";

/** What somebody new is to somebody who is there; with the kind that is stored, and whether it is said from the new person. */
export const KINSHIP = {
  PARENT: { kind: "PARENT_OF", outward: true },
  CHILD: { kind: "PARENT_OF", outward: false },
  PARTNER: { kind: "PARTNER_OF", outward: true },
  FORMER_PARTNER: { kind: "FORMER_PARTNER_OF", outward: true },
  SIBLING: { kind: "SIBLING_OF", outward: true },
  GRANDPARENT: { kind: "GRANDPARENT_OF", outward: true },
  GRANDCHILD: { kind: "GRANDPARENT_OF", outward: false },
  CARER: { kind: "CARER_OF", outward: true },
  CARED_FOR: { kind: "CARER_OF", outward: false },
  OTHER: { kind: "OTHER", outward: true },
} as const;
export type KinshipWord = keyof typeof KINSHIP;

export const KinshipWordEnum = register<KinshipWord>(
  "KinshipWord",
  "What one person is to another, from the one's side.",
  {
    PARENT: "A parent.",
    CHILD: "A child.",
    PARTNER: "The partner.",
    FORMER_PARTNER: "A former partner.",
    SIBLING: "A brother or sister.",
    GRANDPARENT: "A grandparent.",
    GRANDCHILD: "A grandchild.",
    CARER: "Somebody who cares for them.",
    CARED_FOR: "Somebody whom they care for.",
    OTHER: "Related in another way.",
  },
);

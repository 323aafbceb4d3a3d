import type { Frame, Practitioner } from "./Frame.js";
import { createIds } from "./ids.js";
import { createRandom, type Random } from "./random.js";
import type { Rows } from "./Rows.js";
import type { Framework } from "../../model/outcomes/Framework.js";
import type { Template } from "../../model/template/Template.js";

/** What it takes to make one family: every family has a stream of chance and of ids of its own. */
export interface Making {
  rows: Rows;
  frame: Frame;
  template: Template;
  framework: Framework;
  random: Random;
  nextId: () => string;
  /** The number of the next person: NHS numbers, record numbers and telephones are made of it. */
  nextPerson: () => number;
}

/** At most ten people a stream have numbers of their own. */
const PEOPLE = 10;

export function createMaking(
  rows: Rows,
  frame: Frame,
  { template, framework }: Pick<Making, "template" | "framework">,
  stream: number,
): Making {
  let people = stream * PEOPLE;
  return {
    rows,
    frame,
    template,
    framework,
    random: createRandom(frame.seed, stream),
    nextId: createIds(frame.seed, stream),
    nextPerson: () => people++,
  };
}

/** The id of a practitioner's agency. */
export const agencyOf = ({ frame }: Making, { agency }: Practitioner): string => frame.agencies[agency].id;

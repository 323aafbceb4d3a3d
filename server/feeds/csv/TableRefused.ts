/** What is wrong with a file: in which line (from 1, as an editor counts), in which column, and what to do. Never a value. */
export interface Fault {
  line: number;
  column: string | null;
  sentence: string;
}

/** A file that is refused, with every fault found. Nothing of it is recorded. */
export class TableRefused extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(lineOf).join("\n"));
  }
}

const lineOf = ({ line, column, sentence }: Fault) =>
  `line ${line}${column === null ? "" : `, column "${column}"`}: ${sentence}`;

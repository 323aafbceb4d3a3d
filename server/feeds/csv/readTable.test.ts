import { expect, it } from "vitest";
import { readTable } from "./readTable.js";
import { type Fault, TableRefused } from "./TableRefused.js";

const COLUMNS = { name: "REQUIRED", "born on": "REQUIRED", note: "OPTIONAL" } as const;
const read = (text: string | Buffer) => readTable(Buffer.from(text), COLUMNS);
function faults(text: string | Buffer): Fault[] {
  try {
    return read(text).faults;
  } catch (error) {
    if (error instanceof TableRefused) return [...error.faults];
    throw error;
  }
}

it("reads RFC 4180, with a byte order mark, any line ends and columns in any order", () => {
  const { rows } = read(
    '\ufeffBorn_On,NAME\r\n1/2/2020,"O\'Neil, ""Jo"""\r\n\r\n2/2/2020,"two\r\nlines"\r\n3/2/2020,last',
  );
  expect(rows).toEqual([
    { line: 2, cells: { name: 'O\'Neil, "Jo"', "born on": "1/2/2020", note: "" } },
    { line: 4, cells: { name: "two\nlines", "born on": "2/2/2020", note: "" } },
    { line: 6, cells: { name: "last", "born on": "3/2/2020", note: "" } },
  ]);
});

it("reads semicolons where a spreadsheet wrote them", () => {
  expect(read("name;born on\nJo, of old;1/2/2020").rows[0]!.cells["name"]).toBe("Jo, of old");
});

it("names every bad line and column, and no value", () => {
  expect(faults("name,born on\n,1/2/2020\nJo Secret\nKim,\n")).toEqual([
    { line: 2, column: "name", sentence: "The cell is empty. Fill it in." },
    { line: 3, column: null, sentence: expect.stringContaining("1 cells, and the first line 2") },
    { line: 4, column: "born on", sentence: "The cell is empty. Fill it in." },
  ]);
});

it("reads the rows between those that cannot be read", () => {
  const { rows, faults: unread } = read("name,born on\n,1/2/2020\nKim,2/2/2020\n");
  expect(rows.map(({ line }) => line)).toEqual([3]);
  expect(unread.map(({ line }) => line)).toEqual([2]);
});

it.each([
  ["", /empty/],
  ["name,born on\n", /no row/],
  ["name,born on,name\nJo,x,y\n", /twice/],
  ["name\nJo\n", /missing/],
  ["name,born on,shoe size\nJo,x,41\n", /not known here.*name, born on, note/],
  ['name,born on\n"Jo,x\n', /quotation mark/],
  ['name,born on\nJo "J" O,x\n', /quotation mark/],
  [`name,born on\n${"Jo,x\n".repeat(5001)}`, /5000 rows at most/],
  [Buffer.from([0x6e, 0xff, 0xfe]), /UTF-8/],
  [`name,born on\n"${"x".repeat(200_000)}",y\n`, /too long/],
])("refuses %.20s", (text, sentence) => {
  expect(
    faults(text as string)
      .map((fault) => fault.sentence)
      .join(),
  ).toMatch(sentence as RegExp);
});

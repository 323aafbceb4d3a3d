import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { eachPayload, PAYLOADS } from "../../support/payloads.js";
import { plantTokens } from "../../support/canary.js";
import { type Answer, type House, startHouse } from "../../support/house.js";
import { withDetails, withFamily } from "../../support/northshire.js";
import { howToAsk, type Operation, OPERATIONS } from "../../support/operations.js";
import { readPdf } from "../../support/readPdf.js";

/**
 * What somebody has written is a text wherever it comes out: every text stored about anybody is code of some kind, and in JSON,
 * headers, PDF, CSV and log it is read as what it is. That a page shows it as words is `test/browser/storedPayloads.test.ts`.
 */
let house: House;
const answers = new Map<Operation, Answer>();
beforeAll(async () => {
  house = await startHouse(withFamily(), { also: withDetails });
  const planted = await plantTokens(house, eachPayload());
  expect(planted.length).toBeGreaterThan(50);
  // What somebody wrote in the last request is in the log too, if anywhere.
  house.logged.length = 0;
  const asked = howToAsk(
    () => house.world.ids,
    () => "",
  );
  for (const operation of OPERATIONS) {
    const { by, purpose, document, variables } = asked[operation];
    answers.set(operation, await house.ask(by, purpose, document, variables?.() ?? {}));
  }
});
afterAll(() => house?.stop());

const shown = () => [...answers.values()].map(({ text }) => text).join("\n");
const asJson = (payload: string) => JSON.stringify(payload).slice(1, -1);

it("they are there: replies show each of them", () => {
  for (const payload of PAYLOADS) expect(shown()).toContain(asJson(payload));
});

it("a reply is JSON that no browser takes for a page, and no text reaches a header", () => {
  for (const { headers, text } of answers.values()) {
    expect(headers["content-type"]).toMatch(/^application\/(graphql-response\+)?json/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(() => JSON.parse(text)).not.toThrow();
    expect(JSON.stringify(headers)).not.toMatch(/told|level":60/);
  }
});

it("a line of the log is one object, and no text is in it", () => {
  expect(house.logged.length).toBeGreaterThan(100);
  for (const line of house.logged) {
    expect(line.trimEnd()).not.toContain("\n");
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number) });
    expect(line).not.toMatch(/told\(|"level":60/);
  }
});

describe("a document", () => {
  const contentOf = (operation: Operation) =>
    Object.values(answers.get(operation)!.data as Record<string, { content: string }>)[0]!.content;

  it.each<Operation>(["Query.assessmentDocument", "Query.consentDocument"])(
    "%s is a PDF without code, in which they are words",
    async (operation) => {
      const content = contentOf(operation);
      const bytes = Buffer.from(content, "base64");
      expect(bytes.toString("latin1")).not.toMatch(/\/(JavaScript|JS|OpenAction|AA|Launch|SubmitForm|ImportData|EmbeddedFile|URI)\b/); // prettier-ignore
      const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
      expect([await pdf.getJSActions(), await pdf.getOpenAction(), await pdf.getAttachments()]).toEqual([
        null,
        null,
        null,
      ]);
      for (let number = 1; number <= pdf.numPages; number++)
        expect(await (await pdf.getPage(number)).getAnnotations()).toEqual([]);
      await pdf.loadingTask.destroy();
      const text = (await readPdf(content)).pages.join(" ").replaceAll(/\s/g, "");
      const found = PAYLOADS.filter((payload) => text.includes(payload.replaceAll(/\s/g, "")));
      expect(found).not.toEqual([]);
    },
  );

  it("as CSV has no cell that a spreadsheet would run", () => {
    const text = Buffer.from(contentOf("Query.deskDocument"), "base64").toString("utf8");
    const cells = (parse(text, { bom: true }) as string[][]).flat();
    expect(cells.length).toBeGreaterThan(10);
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/);
  });
});

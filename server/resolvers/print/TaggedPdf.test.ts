import { expect, it } from "vitest";
import { TaggedPdf } from "./TaggedPdf.js";

it("writes a document with tags, its language and its title, of as many pages as it takes", async () => {
  const pdf = new TaggedPdf("Assessment: case Ł-1").add("H1", "Assessment").add("H2", "Home");
  for (let n = 0; n < 60; n++)
    pdf.add("P", `Paragraph ${n}: Zoë Łukasz Олена says that it is warm. `.repeat(3));
  const text = (await pdf.finish("Made for Ana.")).toString("latin1");
  expect(text).toMatch(/^%PDF-1\.7/);
  for (const sign of [
    "/StructTreeRoot",
    "/MarkInfo",
    "/Marked true",
    "/Lang (en-GB)",
    "/DisplayDocTitle true",
    "/ParentTree",
  ])
    expect(text).toContain(sign);
  expect(text.match(/\/S \/H1\b/g)).toHaveLength(1);
  expect(text.match(/\/S \/P\b/g)).toHaveLength(60);
  expect(text.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(2);
});

import { createRequire } from "node:module";
import Pdf from "pdfkit";

const require = createRequire(import.meta.url);
const { openSync } = require("fontkit") as { openSync: (file: string) => PDFKit.Mixins.PDFFontSource };

// Read once in the life of the process: reading a font again takes longer than writing the document.
let opened: Record<"plain" | "bold", PDFKit.Mixins.PDFFontSource> | undefined;
const fonts = () =>
  (opened ??= {
    plain: openSync(require.resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf")),
    bold: openSync(require.resolve("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf")),
  });

const LANGUAGE = "en-GB";
const MARGIN = { top: 56, left: 56, right: 56, bottom: 90 };

/** How each kind of paragraph looks. */
const STYLES = {
  H1: { font: "bold", size: 20, above: 0, below: 8 },
  H2: { font: "bold", size: 15, above: 14, below: 6 },
  H3: { font: "bold", size: 12, above: 10, below: 4 },
  H4: { font: "bold", size: 10.5, above: 8, below: 2 },
  P: { font: "plain", size: 10.5, above: 0, below: 4 },
  Note: { font: "plain", size: 9, above: 0, below: 3 },
} as const;

export type Style = keyof typeof STYLES;

/** A PDF that a screen reader can read: every text has its tag, the document its language and title. */
export class TaggedPdf {
  readonly #doc: PDFKit.PDFDocument;
  readonly #root: PDFKit.PDFStructureElement;
  readonly #done: Promise<Buffer>;

  constructor(title: string) {
    this.#doc = new Pdf({
      size: "A4",
      margins: MARGIN,
      pdfVersion: "1.7",
      subset: "PDF/UA",
      tagged: true,
      lang: LANGUAGE,
      displayTitle: true,
      bufferPages: true,
      font: fonts().plain,
      info: { Title: title, Author: "Tellonce" },
      // The types know of PDF/A alone.
    } as unknown as PDFKit.PDFDocumentOptions);
    const chunks: Buffer[] = [];
    this.#doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    this.#done = new Promise((done, fail) => {
      this.#doc.on("end", () => done(Buffer.concat(chunks)));
      this.#doc.on("error", fail);
    });
    this.#doc.registerFont("plain", fonts().plain).registerFont("bold", fonts().bold);
    this.#root = this.#doc.struct("Document");
    this.#doc.addStructure(this.#root);
  }

  /** Adds a paragraph; an empty one is left out. `language`: where it is not the document's own. */
  add(style: Style, text: string, language = LANGUAGE): this {
    if (text.trim() === "") return this;
    const { font, size, above, below } = STYLES[style];
    const doc = this.#doc;
    const isHeading = style.startsWith("H");
    // A heading never stands alone at the foot of a page.
    if (isHeading && doc.y > doc.page.height - MARGIN.bottom - 60) doc.addPage();
    if (above > 0 && doc.y > MARGIN.top) doc.y += above;
    const write = () =>
      void doc
        .font(font)
        .fontSize(size)
        .text(text, MARGIN.left, doc.y, { width: doc.page.width - MARGIN.left - MARGIN.right });
    const own = language === LANGUAGE ? {} : { lang: language };
    this.#root.add(doc.struct(style === "Note" ? "P" : style, own, [write]));
    doc.y += below;
    return this;
  }

  /** Ends the document. @param foot what stands at the foot of each page, before the page's number */
  async finish(foot: string): Promise<Buffer> {
    const doc = this.#doc;
    this.#root.end();
    const { start, count } = doc.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      doc.switchToPage(page);
      // Below the margin, where text would begin a page of its own.
      doc.page.margins.bottom = 0;
      doc.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] } as never);
      doc
        .font("plain")
        .fontSize(8)
        .text(
          `${foot} Page ${page - start + 1} of ${count}.`,
          MARGIN.left,
          doc.page.height - MARGIN.bottom + 24,
          {
            width: doc.page.width - MARGIN.left - MARGIN.right,
          },
        );
      doc.endMarkedContent();
    }
    doc.end();
    return this.#done;
  }
}

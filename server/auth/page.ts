import type { Response } from "express";

/** The only things these pages may do: show themselves in our style and send a form back to us. */
const POLICY =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Not "no-referrer": with that, browsers send `Origin: null` with our own form, and it could not be told from a forged one. */
const REFERRER = "same-origin";

/** Markup, as opposed to text that has still to be escaped. */
export class Html {
  constructor(readonly markup: string) {}
}

/** Markup from a template; every value put into it is escaped unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...values: (string | Html | Html[])[]): Html {
  const filled = values.map((value, i) => `${markupOf(value)}${parts[i + 1]}`);
  return new Html(`${parts[0]}${filled.join("")}`);
}

/** Sends a page that works without script and is kept by no cache. */
export function sendPage(response: Response, status: number, title: string, body: Html): void {
  response
    .status(status)
    .set({
      "Content-Security-Policy": POLICY,
      "Cache-Control": "no-store",
      "Referrer-Policy": REFERRER,
      "X-Content-Type-Options": "nosniff",
    })
    .type("html")
    .send(
      html`<!doctype html>
        <html lang="en-GB">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>${title} – Tellonce</title>
            <link rel="stylesheet" href="/auth/style.css" />
          </head>
          <body>
            <header><p>Tellonce</p></header>
            <main>
              <h1>${title}</h1>
              ${body}
            </main>
          </body>
        </html> `.markup,
    );
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");

function markupOf(value: string | Html | Html[]): string {
  if (value instanceof Html) return value.markup;
  return Array.isArray(value) ? value.map((one) => one.markup).join("") : escape(value);
}

/** The look of these pages: dark on white, 3:1 borders, a focus that cannot be missed, one column down to 320 px. */
export const STYLE = `
*{box-sizing:border-box}
body{margin:0;font:1.1875rem/1.35 "Helvetica Neue",Arial,sans-serif;color:#0b0c0c;background:#fff}
header{background:#1d3557;color:#fff;padding:.75rem 1rem}
header p{margin:0 auto;max-width:60rem;font-weight:700;font-size:1.5rem}
main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:2rem;line-height:1.15;margin:0 0 1rem}
p{max-width:40rem;margin:0 0 1rem}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr))}
button{display:block;width:100%;height:100%;min-height:2.75rem;padding:.75rem 1rem;font:inherit;text-align:left;color:inherit;background:#fff;border:2px solid #505a5f;cursor:pointer;overflow-wrap:anywhere}
button strong{display:block;text-decoration:underline}
button:hover{background:#f3f2f1}
a{color:#1a65a6}
button:focus-visible,a:focus-visible{outline:3px solid transparent;background:#fd0;color:#0b0c0c;box-shadow:0 0 0 3px #fd0,0 0 0 6px #0b0c0c}
`;

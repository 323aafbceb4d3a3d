import { existsSync } from "node:fs";
import { join } from "node:path";
import express, { type RequestHandler } from "express";

/**
 * Serves the built client: its files as small as the browser takes them, kept for a year where their name changes with what
 * is in them, and its one page at every other address that a browser opens; which page that shows is in the address.
 */
export function clientFiles(folder: string): RequestHandler[] {
  const page = join(folder, "index.html");
  const files = express.static(folder, {
    index: false,
    setHeaders: (response, file) => {
      const named = file.startsWith(join(folder, "assets"));
      response.setHeader("Cache-Control", named ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  return [
    compressed(folder),
    files,
    (request, response, next) => {
      const wantsPage =
        request.method === "GET" && Boolean(request.accepts(["json", "html"]) === "html") && existsSync(page);
      if (!wantsPage) return next();
      response.setHeader("Cache-Control", "no-cache");
      response.sendFile(page);
    },
  ];
}

const endings = { br: ".br", gzip: ".gz" };

/** Sends the form that the build compressed, which costs the server nothing: client/compressedFiles.ts. */
function compressed(folder: string): RequestHandler {
  return (request, response, next) => {
    const ending = /^\/assets\/[\w-]+(\.\w+)$/.exec(request.path)?.[1];
    if (!ending) return next();
    response.vary("Accept-Encoding");
    // One after the other: browsers name gzip first and mean nothing by it.
    const encoding = (["br", "gzip"] as const).find((one) => request.acceptsEncodings(one));
    const file = encoding && `${request.path}${endings[encoding]}`;
    if (!file || !existsSync(join(folder, file))) return next();
    response.setHeader("Content-Encoding", encoding);
    response.type(ending);
    // The name changes with what is in it; of two forms made in one moment size and time may be the same.
    response.setHeader("ETag", JSON.stringify(file));
    request.url = file;
    next();
  };
}

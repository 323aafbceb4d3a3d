/** Lines as CSV (RFC 4180), in which nothing is taken for a formula. */
export const toCsv = (lines: readonly (readonly string[])[]): string =>
  lines.map((cells) => cells.map(cell).join(",")).join("\r\n") + "\r\n";

function cell(text: string): string {
  // Source: OWASP, CSV injection; the wide forms are read as the narrow ones.
  const safe = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Gives the browser a file to keep. */
export function saveFile(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob(["\ufeff", content], { type: "text/csv" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

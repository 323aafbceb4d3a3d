/** What is wrong with a file: where, as a JSON pointer (RFC 6901), and a sentence. */
export interface Fault {
  pointer: string;
  sentence: string;
}

/** A JSON pointer to a place below another. */
export const pointerTo = (...parts: readonly (string | number)[]): string =>
  parts.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** `/domains/0/title: must not be empty.` */
export const faultLine = ({ pointer, sentence }: Fault): string => `${pointer || "/"}: ${sentence}`;

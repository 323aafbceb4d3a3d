/** Short texts that are code somewhere: on a page, in a spreadsheet, a PDF, a header, a log, a template. `told()` runs where one is taken for code. */
export const PAYLOADS: readonly string[] = [
  "=1+1<script>told()</script>",
  "@<img src=x onerror=told()>",
  "+1) Tj /JS (told()) BT (",
  "-1<svg onload=told()>",
  "${told()}{{told()}}%0aX",
  'a","level":60,"msg":"b',
  "[told](javascript:told()) ![x](x)",
  "javascript:told()//",
  "a\u202etold()\u2066\u0007\u001b[31mb",
];

/** Takes them in turn. */
export function eachPayload(): () => string {
  let next = 0;
  return () => PAYLOADS[next++ % PAYLOADS.length]!;
}

import { encodeQR } from "qr";
import { useMemo } from "react";

/** A text as a QR code, with a white edge around it as readers need. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const rows = useMemo(() => encodeQR(text, "raw", { ecc: "medium", border: 4 }), [text]);
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  return (
    // An inline drawing has no other way to be one picture with a name.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <svg className="tl-qr" role="img" aria-label={label} viewBox={`0 0 ${rows.length} ${rows.length}`}>
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

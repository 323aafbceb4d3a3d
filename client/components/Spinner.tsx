/** Says that something is on its way, to eyes and ears. */
export function Spinner({ label }: { label: string }) {
  return (
    <output className="tl-spinner">
      <span className="tl-spinner__wheel" aria-hidden="true" />
      <span>{label}</span>
    </output>
  );
}

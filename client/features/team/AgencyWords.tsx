/** An agency, and below it of which kind it is. */
export function AgencyWords({ name, typeName }: { name: string; typeName: string }) {
  return (
    <span>
      {name}
      <span className="tl-second">{typeName}</span>
    </span>
  );
}

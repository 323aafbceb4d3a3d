import type { Sex } from "../../graphql/generated/graphql";
import { type Place, size } from "./familyTypes";

/** A person's symbol: square, circle or diamond by sex, a triangle before birth; doubled for the children in focus; crossed after death. */
export function TreeSymbol({
  place,
  sex,
  focus,
  unborn,
  died,
}: {
  place: Place;
  sex: Sex;
  focus: boolean;
  unborn: boolean;
  died: boolean;
}) {
  const half = size.symbol / 2;
  const { x, y } = place;
  return (
    <>
      {focus && !unborn ? <Outline kind={sex} x={x} y={y} half={half} className="tl-tree__ring" /> : null}
      <Outline
        kind={unborn ? "UNBORN" : sex}
        x={x}
        y={y}
        half={focus && !unborn ? half - 5 : half}
        className={focus ? "tl-tree__symbol tl-tree__symbol--focus" : "tl-tree__symbol"}
      />
      {died ? (
        <path
          className="tl-tree__cross"
          d={`M${x - half} ${y - half}L${x + half} ${y + half}M${x + half} ${y - half}L${x - half} ${y + half}`}
        />
      ) : null}
    </>
  );
}

function Outline({
  kind,
  x,
  y,
  half,
  className,
}: {
  kind: Sex | "UNBORN";
  x: number;
  y: number;
  half: number;
  className: string;
}) {
  switch (kind) {
    case "MALE":
      return <rect className={className} x={x - half} y={y - half} width={2 * half} height={2 * half} />;
    case "FEMALE":
      return <circle className={className} cx={x} cy={y} r={half} />;
    case "UNBORN":
      return <path className={className} d={`M${x} ${y - half}L${x + half} ${y + half}H${x - half}Z`} />;
    default:
      return (
        <path
          className={className}
          d={`M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`}
        />
      );
  }
}

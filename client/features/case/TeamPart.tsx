import { TeamTable } from "../team/TeamTable";
import type { PartProps } from "./part";

/** The team around the family. */
export function TeamPart({ one }: PartProps) {
  return <TeamTable team={one.team} />;
}

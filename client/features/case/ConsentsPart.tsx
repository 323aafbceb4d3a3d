import { ConsentList } from "../consents/ConsentList";
import type { PartProps } from "./part";

/** What the family agreed to, now and before. */
export function ConsentsPart({ one }: PartProps) {
  return <ConsentList of={one} />;
}

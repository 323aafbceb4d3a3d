import type { ReactNode } from "react";
import { classNames } from "./classNames";

export type TagColour = "teal" | "blue" | "green" | "yellow" | "orange" | "red" | "purple" | "grey";

/** A short state in words; the colour only repeats what the words say. */
export function Tag({ colour = "teal", children }: { colour?: TagColour; children: ReactNode }) {
  return <strong className={classNames("govuk-tag", "tl-tag", `tl-tag--${colour}`)}>{children}</strong>;
}

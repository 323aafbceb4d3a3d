import { createContext, useContext } from "react";
import type { Purpose } from "../../graphql/client";
import type { SignedInViewer } from "../session/session";

export type PurposeOption = SignedInViewer["purposes"][number];

export interface PurposeOfTab {
  /** The purpose in force, if it is one that this viewer may have. */
  current: (PurposeOption & { reason?: string | undefined }) | undefined;
  options: readonly PurposeOption[];
  choose: (purpose: Purpose) => void;
}

export const PurposeContext = createContext<PurposeOfTab>({
  current: undefined,
  options: [],
  choose: () => {},
});

/** The purpose of this tab and how to change it. */
export const usePurpose = (): PurposeOfTab => useContext(PurposeContext);

/** Whether going from one purpose to another must be explained: from what was agreed to what is a duty. */
export function needsReason(from: PurposeOption | undefined, to: PurposeOption | undefined): boolean {
  return to?.mode === "DUTY" && from?.mode !== "DUTY";
}

import { createContext, useContext } from "react";
import type { RunningEmergencyQuery } from "../../graphql/generated/graphql";

export type RunningUse = RunningEmergencyQuery["emergencyUses"][number];

export interface Running {
  uses: readonly RunningUse[];
  readAgain: () => void;
}

export const EmergencyContext = createContext<Running>({ uses: [], readAgain: () => {} });

/** The viewer's emergency access that runs now, on every page. */
export const useRunningEmergency = (): Running => useContext(EmergencyContext);

/** Whether emergency access is part of what the viewer's roles can do. */
export const isEntitled = (options: readonly { mode: string }[]): boolean =>
  options.some(({ mode }) => mode === "EMERGENCY");

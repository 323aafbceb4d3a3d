import { createContext } from "react";

/** The case about which the viewer may ask the lead professional; undefined where there is none, or nobody to ask. */
export const AskContext = createContext<string | undefined>(undefined);

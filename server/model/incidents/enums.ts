import { register } from "../enums.js";

export const IncidentActEnum = register("IncidentAct", "What is done about a personal data breach.", {
  ASSESSED: "Its risk to people was judged, with what may come of it and what is done against that.",
  REPORTED: "The Information Commissioner was told (UK GDPR Art. 33(1)).",
  NOT_REPORTED: "It is unlikely to result in a risk to people, and is not reported.",
  PEOPLE_TOLD: "The people concerned were told (UK GDPR Art. 34(1)).",
  PEOPLE_NOT_TOLD: "The people concerned need not be told (UK GDPR Art. 34(3)), and why.",
  CLOSED: "It is closed, with its outcome.",
});
export type IncidentActKind =
  "ASSESSED" | "REPORTED" | "NOT_REPORTED" | "PEOPLE_TOLD" | "PEOPLE_NOT_TOLD" | "CLOSED";

export const IncidentRiskEnum = register(
  "IncidentRisk",
  "How likely a breach is to result in a risk to people.",
  {
    UNLIKELY: "Unlikely to result in a risk: it need not be reported.",
    RISK: "A risk: it is reported to the Information Commissioner.",
    HIGH: "A high risk: it is reported, and the people concerned are told.",
  },
);
export type IncidentRisk = "UNLIKELY" | "RISK" | "HIGH";

export const IncidentStateEnum = register("IncidentState", "How a breach stands.", {
  TO_ASSESS: "Its risk is not judged yet.",
  TO_REPORT: "It is to be reported, or it is to be said why not.",
  TO_TELL: "The people concerned are to be told, or it is to be said why not.",
  TO_CLOSE: "All is done that the law asks for: its outcome is still to be recorded.",
  CLOSED: "It is closed.",
});
export type IncidentState = "TO_ASSESS" | "TO_REPORT" | "TO_TELL" | "TO_CLOSE" | "CLOSED";

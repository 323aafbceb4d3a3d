import type { TagColour } from "../../components/Tag";
import type { AlertStep } from "../../graphql/generated/graphql";

/** How far an alert has come, as a colour. */
export const stepColour = (step: AlertStep | null | undefined): TagColour => (step ? colours[step] : "red");

const colours: Record<AlertStep, TagColour> = {
  TAKEN_UP: "blue",
  NEEDS_INFORMATION: "yellow",
  JUSTIFIED: "grey",
  NOT_JUSTIFIED: "purple",
};

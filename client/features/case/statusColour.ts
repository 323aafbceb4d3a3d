import type { TagColour } from "../../components/Tag";
import type { CaseStatus } from "../../graphql/generated/graphql";

const colours: Record<CaseStatus, TagColour> = {
  REFERRED: "blue",
  OPEN: "teal",
  STEPPED_UP: "orange",
  STEPPED_DOWN: "green",
  CLOSED: "grey",
};

/** The colour of a case's status. */
export const statusColour = (status: CaseStatus): TagColour => colours[status];

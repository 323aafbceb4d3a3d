import { types } from "../support/scenario.js";
import { workedCase } from "./workedCase.js";
import { helped } from "./world.js";

const MINE = "SUBJECT_ACCESS";

export const familyCases = [
  workedCase(22, "Subject access request by the mother", (look) => {
    const s = helped()
      .signsIn("mum")
      .signsIn("dad")
      .person("somebody else")
      .signsIn("somebody else")
      .value("mum", "EMPLOYMENT", { by: "council" })
      .value("dad", "EMPLOYMENT", { by: "council" })
      .value(["mum", "dad"], "HOUSING", { by: "council" })
      .value(["mum", "kim"], "FINANCE", { by: "council" })
      .value("mum", "SOCIAL_NETWORK", { by: "council", mentioned: ["dad"] })
      .value("mum", "HEALTH_MENTAL", { by: "practice" })
      .value("kim", "SAFEGUARDING", { by: "school" })
      .protects("HARM", { value: "mum.HEALTH_MENTAL", openToAgencies: ["practice"] })
      .protects("SOURCE", { value: "kim.SAFEGUARDING", openToAgencies: ["school"], effect: "ABSENT" });
    look(s, "mum", MINE)
      .sees("mum.EMPLOYMENT", "OWN_ACCESS")
      .sees("kim.EDUCATION", "AUTHORITY")
      .sees("mum+kim.FINANCE")
      .isKeptFrom("dad.EMPLOYMENT", "NO_BASIS")
      .isKeptFrom("mum+dad.HOUSING", "NO_BASIS")
      .knowsNothingOf("mum.SOCIAL_NETWORK", "PROTECTED")
      .isKeptFrom("mum.HEALTH_MENTAL", "PROTECTED")
      .knowsNothingOf("kim.SAFEGUARDING", "PROTECTED");
    look(s, "dad", MINE).sees("dad.EMPLOYMENT", "OWN_ACCESS").isKeptFrom("mum.EMPLOYMENT", "NO_BASIS");
    // Of another family there is not even a case.
    look(s, "somebody else", MINE)
      .knowsNothingOf("mum.EMPLOYMENT", "NO_RELATIONSHIP")
      .knowsNothingOf("kim.EDUCATION", "NO_RELATIONSHIP");
    look(s, "worker", "EARLY_HELP").sees("mum+dad.HOUSING").sees("mum.SOCIAL_NETWORK");
    look(s, "doctor", "EARLY_HELP").sees("mum.HEALTH_MENTAL");
    look(s, "teacher", "EARLY_HELP").sees("kim.SAFEGUARDING");
  }),

  workedCase(27, "The mother's account of abuse by the father; only the mother consented", (look) => {
    const s = helped()
      .signsIn("dad")
      .value("dad", "EMPLOYMENT", { by: "council" })
      .value("mum", "DOMESTIC_ABUSE", { by: "council", mentioned: ["dad"] })
      .value("mum", "EMPLOYMENT", { by: "council" })
      .consents("mum", { yes: ["DOMESTIC_ABUSE"], to: types("GP"), purposes: ["EARLY_HELP"] });
    look(s, "doctor", "EARLY_HELP")
      .sees("mum.DOMESTIC_ABUSE", "CONSENT")
      .isKeptFrom("mum.EMPLOYMENT", "CONSENT_OTHER_CATEGORY");
    look(s, "teacher", "EARLY_HELP").isKeptFrom("mum.DOMESTIC_ABUSE", "CONSENT_OTHER_AGENCY");
    // To him it is as anything else of hers: nothing says that he is spoken of.
    look(s, "dad", MINE)
      .sees("dad.EMPLOYMENT", "OWN_ACCESS")
      .isKeptFrom("mum.DOMESTIC_ABUSE", "NO_BASIS")
      .isKeptFrom("mum.EMPLOYMENT", "NO_BASIS");
    look(s, "worker", "EARLY_HELP").sees("mum.EMPLOYMENT", "OWN_RECORD");
  }),
];

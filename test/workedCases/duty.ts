import { day, hoursAgo, types, yesterday } from "../support/scenario.js";
import { workedCase } from "./workedCase.js";
import { helped } from "./world.js";

const ENQUIRY = "SAFEGUARDING_ENQUIRY";

/** The mother refused; an enquiry was opened, and the lead decided to share with the school. */
const refused = () =>
  helped().consents("mum", {
    for: "kim",
    no: ["EDUCATION", "HEALTH_PHYSICAL"],
    to: types("SCHOOL"),
    purposes: ["EARLY_HELP", ENQUIRY],
  });
type Decision = Parameters<ReturnType<typeof refused>["decision"]>[0];
const enquiry = (more: Partial<Decision> = {}) =>
  refused().decision({
    called: "to share",
    purpose: ENQUIRY,
    agencies: ["school"],
    categories: ["EDUCATION", "HEALTH_PHYSICAL"],
    ...more,
  });

export const dutyCases = [
  workedCase(
    9,
    "Mother refuses; a safeguarding enquiry is opened with a recorded decision naming the viewer's agency",
    (look) => {
      const s = enquiry().value("kim", "FINANCE", { by: "council" });
      look(s, "teacher", ENQUIRY)
        .sees("kim.HEALTH_PHYSICAL", "SHARING_DECISION", { sharedDespiteObjection: true })
        .sees("kim.EDUCATION", "SHARING_DECISION", { sharedDespiteObjection: true })
        .isKeptFrom("kim.FINANCE", "NO_BASIS");
      look(s, "teacher", "EARLY_HELP").isKeptFrom("kim.HEALTH_PHYSICAL", "CONSENT_REFUSED");
      look(s, "constable", ENQUIRY).isKeptFrom("kim.HEALTH_PHYSICAL", "NO_BASIS");
      look(s, "doctor", ENQUIRY).sees("kim.HEALTH_PHYSICAL", "OWN_RECORD");
      look(s, "worker", ENQUIRY).sees("kim.FINANCE", "OWN_RECORD");
      // A duty purpose needs a second factor at sign-in, whatever is asked for.
      look(s, "teacher", ENQUIRY, 1).cannotAsk("kim.HEALTH_PHYSICAL", "STEP_UP_REQUIRED");
      // Nobody objected: nothing is said of an objection.
      const calm = helped().decision({ purpose: ENQUIRY, agencies: ["school"] });
      look(calm, "teacher", ENQUIRY).sees("kim.HEALTH_PHYSICAL", "SHARING_DECISION", {
        sharedDespiteObjection: false,
      });
      // An objection to the decision itself does not block either while it is considered.
      const objected = helped().decision({ purpose: ENQUIRY, agencies: ["school"], objected: hoursAgo(5) });
      look(objected, "teacher", ENQUIRY).sees("kim.HEALTH_PHYSICAL", "SHARING_DECISION", {
        sharedDespiteObjection: true,
      });
      // A decision not to share opens nothing.
      const against = enquiry({ share: false });
      look(against, "teacher", ENQUIRY).isKeptFrom("kim.HEALTH_PHYSICAL", "NO_BASIS");
      look(against, "doctor", ENQUIRY).sees("kim.HEALTH_PHYSICAL", "OWN_RECORD");
    },
  ),

  workedCase(10, "That enquiry closes, or its review date passes", (look) => {
    const over = [
      enquiry().closes("to share"),
      enquiry({ until: hoursAgo(1) }),
      enquiry({ reviewOn: yesterday }),
      enquiry({ reviewOn: day(-30) }),
    ];
    for (const s of over) {
      look(s, "teacher", ENQUIRY).isKeptFrom("kim.HEALTH_PHYSICAL", "NO_BASIS");
      look(s, "teacher", "EARLY_HELP").isKeptFrom("kim.HEALTH_PHYSICAL", "CONSENT_REFUSED");
      look(s, "doctor", ENQUIRY).sees("kim.HEALTH_PHYSICAL", "OWN_RECORD");
    }
    look(enquiry({ reviewOn: day(0) }), "teacher", ENQUIRY).sees("kim.HEALTH_PHYSICAL", "SHARING_DECISION", {
      sharedDespiteObjection: true,
    });
  }),
];

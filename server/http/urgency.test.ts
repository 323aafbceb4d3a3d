import { expect, it } from "vitest";
import { urgencyOf } from "./urgency.js";

it.each([
  ["SAFEGUARDING_ENQUIRY", true, ["recordEvent"], 0],
  ["STATUTORY_ASSESSMENT", true, ["recordEvent"], 0],
  ["EMERGENCY", true, ["locate"], 0],
  ["EARLY_HELP", true, ["requestEmergencyAccess"], 0],
  ["EARLY_HELP", true, ["recordEvent"], 1],
  [null, true, ["recordEvent"], 1],
  ["EMERGENCY", false, ["case"], 2],
  ["SAFEGUARDING_ENQUIRY", false, ["case"], 2],
  ["EARLY_HELP", false, ["case"], 3],
  // A question of that name would not be what is urgent.
  ["EARLY_HELP", false, ["requestEmergencyAccess"], 3],
  ["SAFEGUARDING", false, [], 3],
])("of %s, a change: %s, with %j it is %i", (purpose, isChange, fields, urgency) => {
  expect(urgencyOf(purpose, isChange, fields)).toBe(urgency);
});

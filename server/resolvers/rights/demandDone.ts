import { type ErrorCode, errorCodes, TellonceError } from "../../errors.js";

/** What the doors of these requests refuse with, beyond the codes that there are: the code, and what to do. */
const REFUSALS: Readonly<Record<string, readonly [ErrorCode, string, ...string[]]>> = {
  BAD_DAY: ["BAD_INPUT", "The day lies in the future, or before what it follows.", "on", "receivedOn"],
  NO_RESPONSIBILITY: [
    "BAD_INPUT",
    "No parental responsibility of this person for the child is on record. Record it on the case, or record who asks as a representative.",
    "askerReference",
  ],
  OF_AGE: [
    "BAD_INPUT",
    "The person is 18 or older: nobody asks for them by parental responsibility.",
    "asker",
  ],
  OWN_CHOICE: ["FORBIDDEN", "Another officer of the agency reviews it: nobody reviews their own choice."],
  STANDS: ["CONFLICT", "The clock stands: identity or scope is not clear yet."],
  CHILD_DECIDES: ["CONFLICT", "The child decides this, and has not agreed."],
  CHANGED: ["CONFLICT", "What is held has changed since it was shown. Look at it again."],
  NEVER_GIVEN: [
    "BAD_INPUT",
    "The law does not let this be given in this way. Leave it out, with the exemption.",
    "choice",
  ],
  CHILDS_CONFIDENCE: [
    "BAD_INPUT",
    "The child said this in confidence. It is given to a parent only where the child agrees (DPA 2018 Sch. 3).",
    "choice",
  ],
  SAID_BY_ANOTHER: [
    "BAD_INPUT",
    "Somebody else said this. It is given only where they agree (DPA 2018 Sch. 2 para. 16): say so, or leave it out.",
    "others",
  ],
  OPINION_NEEDED: [
    "BAD_INPUT",
    "Data about health needs the appropriate health professional's opinion, not older than six months (DPA 2018 Sch. 3 Pt. 2).",
    "opinion",
  ],
  SPEAKS_OF_OTHERS: [
    "BAD_INPUT",
    "This is about others too. Say why it may be given all the same, or take words out.",
    "others",
  ],
  BAD_GROUND: [
    "BAD_INPUT",
    "This cannot be chosen for a request of this kind. Choose one of those it names.",
    "ground",
  ],
  CANNOT_ERASE: [
    "CONFLICT",
    "This cannot be erased alone: it says what a case is. Keep it, and say by what rule.",
  ],
  STILL_KEPT: [
    "CONFLICT",
    "This says why data was shared or asked for, and is kept until its own time is over. Keep it, and say by what rule.",
  ],
  CANNOT_RESTRICT: ["CONFLICT", "This cannot be restricted alone. Keep it, and say by what rule."],
  HELD_BACK: ["CONFLICT", "A legal hold of your agency stops erasing. It is lifted first, or this is kept."],
  NOT_CORRECTED: [
    "CONFLICT",
    "Something is still as it was. Whoever may write it puts it right first; then this is carried out.",
  ],
  BAD_PERIOD: [
    "BAD_INPUT",
    "The times do not follow one another: it began, the agency became aware of it, and that is not in the future.",
    "from",
    "until",
    "awareAt",
  ],
  BAD_MOMENT: ["BAD_INPUT", "It cannot be done before the agency was aware of it, nor in the future.", "at"],
  OWN_INCIDENT: ["FORBIDDEN", "Another officer of the agency keeps the record of what you did yourself."],
  ASSESS_FIRST: ["CONFLICT", "Record first how the risk is judged."],
  MUST_REPORT: [
    "CONFLICT",
    "A breach is reported unless it is unlikely to result in a risk to people (UK GDPR Art. 33(1)).",
  ],
  WHY_LATE: [
    "BAD_INPUT",
    "It is later than 72 hours: give the reasons for the delay (UK GDPR Art. 33(1)).",
    "note",
  ],
  TELL_PEOPLE: [
    "CONFLICT",
    "The risk is high: record that the people were told, or why they need not be (UK GDPR Art. 34).",
  ],
};

/** @throws what the door refused with, in words that say what to do. */
export function demandDone(code: string | null): void {
  if (code === null) return;
  const refusal = REFUSALS[code];
  if (refusal) {
    const [known, sentence, ...fields] = refusal;
    throw new TellonceError(known, sentence, fields.length > 0 ? { fields } : {});
  }
  throw new TellonceError(code in errorCodes ? (code as ErrorCode) : "INTERNAL");
}

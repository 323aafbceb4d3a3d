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

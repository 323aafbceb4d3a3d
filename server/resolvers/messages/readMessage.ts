import { TellonceError } from "../../errors.js";
import type { StoredMessage } from "../../model/messages/CaseMessage.js";
import type { SendMessageInput } from "../../model/messages/inputs.js";
import type { Id } from "../../sharing/facts.js";
import type { CasePage } from "../case/CasePage.js";
import { newRow } from "../case/newRow.js";
import { asId } from "../ids.js";
import { knownTeam } from "./messagesView.js";

/** A message as it may be stored. @throws BAD_INPUT that names the fields, FORBIDDEN for a category that the viewer does not write. */
export function readMessage(page: CasePage, input: SendMessageInput): Omit<StoredMessage, "id"> {
  const team = knownTeam(page);
  const row = newRow(page, input);
  const toAgencies = ofTeam(
    input.toAgencyIds,
    team.map(({ agency_id }) => agency_id),
    "toAgencyIds",
  );
  const toPractitioners = ofTeam(
    input.toPractitionerIds,
    team.map(({ practitioner }) => practitioner?.id),
    "toPractitionerIds",
  );
  if (toAgencies.length + toPractitioners.length === 0)
    throw new TellonceError("BAD_INPUT", "Say to whom the message goes.", { fields: ["toAgencyIds"] });
  return { ...row, words: input.words.trim(), toAgencies, toPractitioners, takenBackAt: null };
}

/** These, each once. @throws BAD_INPUT for one that the viewer does not know to be of the team, whether or not it is. */
function ofTeam(ids: readonly string[], team: readonly (Id | undefined)[], field: string): Id[] {
  const found = [...new Set(ids.map(asId))];
  if (found.some((id) => !team.includes(id)))
    throw new TellonceError("BAD_INPUT", "Choose agencies and people of the team.", { fields: [field] });
  return found;
}

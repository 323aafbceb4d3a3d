import type { LoggedAgency, OwnEntry } from "../../audit/ownLog.js";
import type { View } from "../../context.js";
import type { OwnAccessWho } from "../../model/own/OwnRecord.js";
import { ANSWERS_REQUEST } from "../../audit/loggedEntry.js";
import { looksQuietly, QUIET, staysQuiet } from "../../audit/quiet.js";
import { maskOf } from "../../sharing/categories.js";
import type { Id } from "../../sharing/facts.js";
import { has } from "../../sharing/judgement.js";

/**
 * What the family's own log never tells, nor that there is anything: looking under a duty or in an emergency, looking by
 * the police and the justice services, looking at nothing but what must not be given away, and looking by an agency whose
 * work with the person the reader may not know of. They can be asked for: a data-protection officer answers. That an officer
 * read to answer a request is told to the person and to who asked for them: to another parent it would tell that somebody asked.
 */
export function tellsAccess(
  { decider, viewer, caseIds, facts, references }: View,
  personId: Id,
  agencies: ReadonlyMap<Id, LoggedAgency>,
): (entry: OwnEntry) => boolean {
  const me = facts.viewer?.personId ?? "";
  const askedByMe = `${ANSWERS_REQUEST}:${references[me] ?? ""}`;
  return ({ content }) => {
    const who = whoIn(content, viewer.accountId);
    const agency = agencies.get(agencyIn(content));
    if (who === "AGENCY" && looksQuietly(content.purpose, agency)) return false;
    // That another person of the family looked is told to the one whom it is about, and to nobody else.
    if (who === "ACTING" && personId !== me) return false;
    if (who === "OFFICER" && staysQuiet(agency)) return false;
    if (who === undefined) return false;
    return content.subjects.some((one) => {
      if (who === "OFFICER" && personId !== me && !one.bases.includes(askedByMe)) return false;
      if (!caseIds.includes(one.case) || decider.isAbsent(one.case)) return false;
      const { visible, visibleLocating } = decider.entry(one.case, personId, agencyIn(content));
      const looked = maskOf(...Object.keys(one.shown));
      return (
        (looked & visible & ~QUIET) !== 0 &&
        ((who !== "AGENCY" && who !== "OFFICER") || has(visibleLocating, agency!.involvement))
      );
    });
  };
}

/** Who looked, as the family is told; undefined for who does not read for an agency or for the family. */
export function whoIn(
  { kind, account, client, purpose, subjects }: OwnEntry["content"],
  viewer: Id,
): OwnAccessWho | undefined {
  if (kind === "PRACTITIONER" || kind === "SYSTEM") return "AGENCY";
  if (
    kind === "DPO" &&
    subjects.some(({ bases }) => bases.some((one) => one.split(":")[0] === ANSWERS_REQUEST))
  )
    return "OFFICER";
  if (kind !== "FAMILY") return undefined;
  if (purpose === "LIFE_PASSPORT" && client?.startsWith("passport ")) return "PASSPORT";
  return account === viewer ? "VIEWER" : "ACTING";
}

/** For which agency it was; an officer's row does not say, but what they read in order to answer is all their own agency's. */
export const agencyIn = ({ agency, subjects }: OwnEntry["content"]): Id =>
  agency ?? subjects.flatMap(({ from }) => Object.keys(from ?? {}))[0] ?? "";

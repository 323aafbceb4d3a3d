import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { keyedInput } from "../../audit/keys.js";
import { WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { moment } from "../../loaders/emergency.js";
import { LocateInput } from "../../model/emergencyInputs.js";
import { LocatePayload } from "../../model/EmergencyUse.js";
import type { Id, Instant } from "../../sharing/facts.js";
import { demandEmergency, NOT_ENTITLED, readReason } from "./demand.js";

/** Finding, in an emergency, the case of somebody whom one cannot otherwise see. */
@Resolver()
export class LocateResolver {
  @Mutation(() => LocatePayload, {
    description:
      "Looks for one person by exactly what is typed, over what is not protected. Gives a handle or nothing, five times an hour and twenty a day at most; each try is recorded.",
  })
  async locate(
    @Arg("input", () => LocateInput, { description: "Why, and whom." }) input: LocateInput,
    @Ctx() context: WritingContext,
  ): Promise<LocatePayload> {
    demandEmergency(context);
    const reason = readReason(input.reason);
    const sought = readSought(input);
    const { partnershipId, accountId, assurance } = context.doorRequest;
    const key = (...words: (string | null)[]) =>
      keyedInput(context.asked.keys, partnershipId, words.join("|").toLowerCase());
    const keys =
      "number" in sought
        ? { person: null, postcode: null, identifier: key(sought.kind, sought.number) }
        : {
            person: key(sought.given, sought.family, sought.bornOn),
            postcode: key(sought.postcode),
            identifier: null,
          };
    const { given, family, bornOn, postcode, kind, number } = { ...NOBODY, ...sought };
    const tried = newId();
    const look = async () => {
      // The try itself counts, whether or not it found anybody.
      const [, handle] = await context.once(async () => {
        const [answer] = await context.transaction.rows<{ found: Found }>(
          `select door.locate($1, $2, $3::smallint, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) as found`,
          [
            partnershipId,
            accountId,
            assurance,
            context.viewer.sessionId,
            tried,
            input.reasonCode,
            reason,
            given,
            family,
            bornOn,
            postcode,
            kind,
            number,
            keys.person,
            keys.postcode,
            keys.identifier,
          ],
        );
        const { refused, again, handle: found = null } = answer!.found;
        if (refused === "TOO_MANY_REQUESTS")
          throw new TellonceError(
            refused,
            "You have looked for people as often as is allowed: five times an hour, twenty a day.",
            { tryAgainAt: moment(again!)!.toISOString() },
          );
        if (refused !== undefined)
          throw new TellonceError(refused, refused === "FORBIDDEN" ? NOT_ENTITLED : undefined);
        if (found !== null) context.trail.asked(`handle ${found}`);
        return [tried, found] as const;
      });
      const until = handle === null ? null : await handleUntil(context, handle);
      return { handle: until === null ? null : handle, until: moment(until) };
    };
    const asked = Object.entries(keys).flatMap(([what, hash]) => (hash ? [`${what} ${hash}`] : []));
    return context.open([], look, "locate", ...asked);
  }
}

/** Until when a handle can be used; null where it cannot any more. */
async function handleUntil({ doorRequest, transaction, viewer }: WritingContext, handle: Id) {
  const [answer] = await transaction.rows<{ until: string | null }>(
    "select door.handle_until($1, $2, $3, $4) as until",
    [doorRequest.partnershipId, doorRequest.accountId, viewer.sessionId, handle],
  );
  return answer!.until === null ? null : Number(answer!.until);
}

interface Found {
  refused?: "TOO_MANY_REQUESTS" | "FORBIDDEN" | "STEP_UP_REQUIRED";
  again?: Instant;
  handle?: string | null;
}

const NOBODY = { given: null, family: null, bornOn: null, postcode: null, kind: null, number: null };

/** Either a name with birth date and postcode, or an identifier, as they are compared. @throws BAD_INPUT for part of one, or both. */
function readSought(input: LocateInput) {
  const word = (text: string | null | undefined) => text?.trim().replace(/\s+/g, " ") || null;
  const compact = (text: string | null | undefined) => text?.replace(/\s/g, "").toUpperCase() || null;
  const name = {
    given: word(input.given),
    family: word(input.family),
    bornOn: input.bornOn ?? null,
    postcode: compact(input.postcode),
  };
  const number = { kind: input.identifierKind ?? null, number: compact(input.identifier) };
  const [named, numbered] = [Object.values(name), Object.values(number)];
  if (isWhole(named) && !numbered.some(Boolean)) return name;
  if (isWhole(numbered) && !named.some(Boolean)) return number;
  throw new TellonceError("BAD_INPUT", "Give a whole name, date of birth and postcode, or one identifier.", {
    fields: numbered.some(Boolean)
      ? ["identifierKind", "identifier"]
      : ["given", "family", "bornOn", "postcode"],
  });
}

const isWhole = (parts: readonly (string | null)[]) => parts.every(Boolean);

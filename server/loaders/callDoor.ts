import type { DoorRequest, Transaction } from "../database/transaction.js";

/**
 * Asks a function of the door to change something for the viewer, whom it judges itself.
 * @returns the code of its refusal, or null where it is done
 */
export async function callDoor(
  { rows }: Pick<Transaction, "rows">,
  door: string,
  { partnershipId, accountId, purpose, assurance }: DoorRequest,
  ...said: readonly unknown[]
): Promise<string | null> {
  const places = said.map((_one, index) => `, $${index + 5}`).join("");
  const [answer] = await rows<{ code: string | null }>(
    `select door.${door}($1, $2, $3, $4::smallint${places}) as code`,
    [partnershipId, accountId, purpose, assurance, ...said],
  );
  return answer!.code;
}

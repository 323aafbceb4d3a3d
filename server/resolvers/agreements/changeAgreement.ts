import type { View, WritingContext } from "../../context.js";
import { type ErrorCode, TellonceError } from "../../errors.js";
import type { AgreementPayload } from "../../model/agreements/AgreementRecord.js";
import type { Id } from "../../sharing/facts.js";
import { agreementView } from "./agreementView.js";
import { agreementsFor } from "./readAgreements.js";

/** What the door did, or why it did nothing. */
type Outcome = "PROPOSED" | "IN_FORCE" | Act | "WITHDRAWN" | keyof typeof refusals;
export type Act = "SIGNED" | "DECLINED" | "SUSPENDED" | "ENDED" | "REVIEWED";

/** Has the door record a proposal and the signature of the viewer's agency. @throws what `said` throws, or what the door refuses. */
export const proposeAgreement = (
  context: WritingContext,
  id: Id,
  said: (view: View) => object,
): Promise<AgreementPayload> =>
  change(context, id, (view) =>
    ask(view, context, "door.propose_agreement($1, $2, $3, $4::smallint, $5, $6)", [id, said(view)]),
  );

/** Has the door record what the viewer's agency does with an agreement. @throws FORBIDDEN, NOT_FOUND, CONFLICT or BAD_INPUT. */
export const changeAgreement = (
  context: WritingContext,
  id: Id,
  act: Act,
  said: object,
): Promise<AgreementPayload> =>
  change(context, id, (view) =>
    ask(view, context, "door.act_on_agreement($1, $2, $3, $4::smallint, $5, $6, $7)", [id, act, said]),
  );

async function change(
  context: WritingContext,
  id: Id,
  write: (view: View) => Promise<Outcome>,
): Promise<AgreementPayload> {
  const made = await context.once(async () => {
    await context.open(
      [],
      async (view) => {
        const outcome = await write(view);
        if (outcome in refusals) {
          const [code, sentence] = refusals[outcome as keyof typeof refusals];
          throw new TellonceError(code, sentence);
        }
        context.trail.changed(`agreement ${words[outcome as keyof typeof words]}`, id);
      },
      `agreement ${id}`,
    );
    return id;
  });
  // The door opened anew: the epoch that the change has moved is the one that the reply stands on.
  return context.open(
    [],
    async ({ transaction, facts, at }) => {
      const { agreements, reader } = await agreementsFor(transaction, facts, at);
      const agreement = agreements.find((one) => one.id === made);
      if (!agreement) throw new TellonceError("NOT_FOUND");
      return { agreement: agreementView(agreement, reader) };
    },
    `agreement ${made}`,
  );
}

async function ask(
  { transaction }: View,
  { doorRequest: { partnershipId, accountId, purpose, assurance } }: WritingContext,
  call: string,
  said: readonly unknown[],
): Promise<Outcome> {
  const [answer] = await transaction.rows<{ outcome: Outcome }>(`select ${call} as outcome`, [
    partnershipId,
    accountId,
    purpose,
    assurance,
    ...said.map((one) => (typeof one === "object" ? JSON.stringify(one) : one)),
  ]);
  return answer!.outcome;
}

const refusals = {
  FORBIDDEN: ["FORBIDDEN", "The data-protection officer of a party manages its agreements."],
  NOT_FOUND: ["NOT_FOUND", undefined],
  CONFLICT: ["CONFLICT", "The agreement has changed meanwhile, so that this can no longer be done to it."],
  BAD_INPUT: ["BAD_INPUT", undefined],
} as const satisfies Record<string, readonly [ErrorCode, string | undefined]>;

const words = {
  PROPOSED: "proposed",
  IN_FORCE: "in force",
  SIGNED: "signed",
  DECLINED: "declined",
  WITHDRAWN: "taken back",
  SUSPENDED: "suspended",
  ENDED: "ended",
  REVIEWED: "reviewed",
};

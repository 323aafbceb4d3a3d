import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { Selection } from "../../access/Selection.js";
import { Context } from "../../context.js";
import { loadConsentNotices } from "../../loaders/consentNotices.js";
import { ConsentNotice } from "../../model/ConsentNotice.js";
import { RecordConsentInput } from "../../model/inputs.js";
import { PolicyDiff } from "../../model/rules/PolicyDiff.js";
import type { Day, Instant } from "../../sharing/facts.js";
import { checkConsent, consentFacts } from "../checkConsent.js";
import { findConsent } from "../findConsent.js";
import { asId } from "../ids.js";
import { demandConsentRight } from "../recordConsent.js";
import { findingOf, withFinding } from "./competence.js";
import { tryConsent } from "./tryConsent.js";

/** What is explained before a consent, and what it or its withdrawal would change. */
@Resolver()
export class ConsentPreviewResolver {
  @Query(() => [ConsentNotice], {
    description: "What people are told before they agree to share, in each language. Needs no purpose.",
  })
  consentNotices(@Ctx() context: Context): Promise<ConsentNotice[]> {
    return context.frame(() => loadConsentNotices(context.transaction));
  }

  @Query(() => PolicyDiff, {
    description:
      "What a consent would open and close, before it is recorded: now, or on its first day. Saves nothing.",
  })
  previewConsent(
    @Arg("input", () => RecordConsentInput, { description: "What was said." }) input: RecordConsentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PolicyDiff> {
    const caseId = asId(input.caseId);
    return context.open([caseId], async (view) => {
      demandConsentRight(view, caseId);
      const personId = asId(input.personId);
      const finding = findingOf(view, input);
      checkConsent(withFinding(view, personId, finding), caseId, input, view.at);
      const made = { ...consentFacts(view, input, view.at), id: "proposed" };
      const first = input.provisions.map(({ from }) => from).toSorted()[0]!;
      const change = {
        at: first > view.today ? noonOf(first) : view.at,
        made: [made.id],
        after: (person: (typeof view.facts.people)[number]) =>
          person.id === personId
            ? {
                ...person,
                authorities: finding ? [...person.authorities, finding] : person.authorities,
                consents: [...person.consents, made],
              }
            : person,
        what: { ...input },
      };
      return tryConsent(context, view, caseId, change, Selection.of(info));
    });
  }

  @Query(() => PolicyDiff, {
    description:
      "What the withdrawal of a consent would open and close, before it is recorded. Saves nothing.",
  })
  previewWithdrawal(
    @Arg("caseId", () => ID, { description: "The case." }) id: string,
    @Arg("consentId", () => ID, { description: "The consent." }) consent: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PolicyDiff> {
    const caseId = asId(id);
    const consentId = asId(consent);
    return context.open([caseId], async (view) => {
      demandConsentRight(view, caseId);
      findConsent(view, caseId, consentId);
      const change = {
        at: view.at,
        made: [],
        after: (person: (typeof view.facts.people)[number]) => ({
          ...person,
          consents: person.consents.map((one) =>
            one.id === consentId ? { ...one, withdrawnAt: view.at } : one,
          ),
        }),
        what: { withdrawn: consentId },
      };
      return tryConsent(context, view, caseId, change, Selection.of(info));
    });
  }
}

/** An instant of that day, in London as well as in UTC. */
const noonOf = (day: Day): Instant => Date.parse(`${day}T12:00:00Z`) * 1000;

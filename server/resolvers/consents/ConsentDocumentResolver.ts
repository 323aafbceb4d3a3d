import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Selection } from "../../access/Selection.js";
import { Context } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { loadConsents } from "../../loaders/consents.js";
import { PrintedDocument } from "../../model/PrintedDocument.js";
import { openCasePage } from "../case/CasePage.js";
import { consentView } from "../case/consents.js";
import { leadView } from "../case/team.js";
import { asId } from "../ids.js";
import { demandConsentRight } from "../recordConsent.js";
import { printConsent } from "./print/printConsent.js";

const why = {};
/** What the copy shows, and so what is decided, withheld and audited for it. */
const printed = Selection.naming({
  about: { name: why },
  givenBy: { name: why },
  givenByAgency: why,
  authority: why,
  givenAt: why,
  method: why,
  witness: why,
  noticeVersion: why,
  noticeLanguage: why,
  noticeText: why,
  interpreter: why,
  state: why,
  withdrawnAt: why,
  provisions: why,
  withheld: why,
});

/** The family's copy of a consent: an export, which needs a strong sign-in and is audited as one. */
@Resolver()
export class ConsentDocumentResolver {
  @Query(() => PrintedDocument, {
    description:
      "What somebody agreed to and was told, as a tagged PDF for them to keep; by the lead professional's agency, which records consents.",
  })
  consentDocument(
    @Arg("caseId", () => ID, { description: "The case." }) id: string,
    @Arg("consentId", () => ID, { description: "The consent." }) consent: string,
    @Ctx() context: Context,
  ): Promise<PrintedDocument> {
    const caseId = asId(id);
    const consentId = asId(consent);
    return context.open([caseId], async (view) => {
      demandConsentRight(view, caseId);
      const page = await openCasePage(view, caseId);
      const row = (await loadConsents(view.transaction, page.people)).find((one) => one.id === consentId);
      const shown = row && consentView(page, row, printed);
      if (!shown) throw new TellonceError("NOT_FOUND");
      const reference = view.references[caseId] ?? "";
      const at = new Date(view.at / 1000);
      const content = await printConsent(shown, {
        reference,
        lead: leadView(page, Selection.naming({ practitioner: { name: why } }))?.practitioner?.name ?? null,
        name: view.viewer.displayName,
        agency: page.agencies.get(view.facts.viewer?.agencyId ?? "")?.name ?? "",
        at,
      });
      view.trail.exported();
      return { fileName: `consent-${reference}.pdf`, madeAt: at, content: content.toString("base64") };
    });
  }
}

import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Selection } from "../../access/Selection.js";
import { Context } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { PrintedDocument } from "../../model/PrintedDocument.js";
import { CaseSummary } from "../../model/Case.js";
import { findPurpose } from "../../sharing/purposes.js";
import { assessmentView } from "../case/assessment.js";
import { openCasePage } from "../case/CasePage.js";
import { frameOf } from "../case/caseView.js";
import { referTo } from "../case/person.js";
import { asId } from "../ids.js";
import { printAssessment } from "./print/printAssessment.js";

const why = {};
const answers = {
  value: why,
  saidBy: { name: why },
  author: why,
  writtenAt: why,
  agency: why,
  about: { name: why },
  statements: why,
  withheld: why,
};
/** What the document shows, and so what is decided, withheld and audited for it. */
const printed = Selection.naming({
  startedOn: why,
  signedAt: why,
  withheld: why,
  earlier: { answers },
  domains: { elements: { questions: { answers } } },
});

/** The assessment as a document to take away: an export, which needs a strong sign-in and is audited as one. */
@Resolver()
export class DocumentResolver {
  @Query(() => PrintedDocument, {
    description: "The case's assessment as a tagged PDF, as the viewer may see it now.",
  })
  assessmentDocument(
    @Arg("caseId", () => ID, { description: "The case." }) id: string,
    @Ctx() context: Context,
  ): Promise<PrintedDocument> {
    const caseId = asId(id);
    return context.open([caseId], async (view) => {
      if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
      const page = await openCasePage(view, caseId);
      const assessment = await assessmentView(page, printed);
      if (!assessment) throw new TellonceError("NOT_FOUND");
      const { familyName } = frameOf(
        page.view,
        CaseSummary,
        caseId,
        page.frame,
        Selection.naming({ familyName: why }),
      );
      const reference = view.references[caseId] ?? "";
      const at = new Date(view.at / 1000);
      const content = await printAssessment(
        assessment,
        {
          reference,
          familyName,
          name: view.viewer.displayName,
          agency: page.agencies.get(view.facts.viewer?.agencyId ?? "")?.name ?? "",
          purpose: findPurpose(context.asked.purpose)!.sentence,
          at,
        },
        (personId) =>
          referTo(page, personId, Selection.naming({ name: why }))?.name ??
          "somebody whose name is not shared",
      );
      view.trail.exported();
      return { fileName: `assessment-${reference}.pdf`, madeAt: at, content: content.toString("base64") };
    });
  }
}

import type { View } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { type CasePage, openCasePage } from "../case/CasePage.js";

/** @throws NOT_FOUND where there is no such case for this viewer. */
export async function demandPage(view: View, caseId: string): Promise<CasePage> {
  if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
  return openCasePage(view, caseId);
}

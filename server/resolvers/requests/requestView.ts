import type { Selection } from "../../access/Selection.js";
import { Apart, presentItem } from "../../access/withhold.js";
import type { StoredRequest } from "../../loaders/requests.js";
import { CaseSummary } from "../../model/Case.js";
import { AccessRequest } from "../../model/requests/AccessRequest.js";
import { DECLINE_REASONS, type DeclineReason } from "../../model/requests/enums.js";
import { bitOf, CATEGORIES } from "../../sharing/categories.js";
import { frameOf } from "../case/caseView.js";
import type { CasePage } from "../case/CasePage.js";
import { referTo } from "../case/person.js";
import { openTo } from "./openTo.js";

/**
 * A request as the viewer may read it; null where it is about nobody of whom they may know. It was addressed to the lead and
 * is the asker's own: to both it is as their own record. An agency makes itself known to the lead by asking; but where that
 * an agency works with a family says itself what for, who asks is told to the lead only where that may be known.
 */
export function requestView(
  page: CasePage,
  request: StoredRequest,
  selection: Selection,
): AccessRequest | null {
  const { view, caseId, people, agencies } = page;
  const subjects = request.subjects.filter((id) => people.includes(id));
  if (subjects.length === 0) return null;
  const row = {
    category: bitOf("AGENCY_INVOLVEMENT")!,
    agency_id: view.facts.viewer?.agencyId ?? "",
    marks: null,
    subjects,
  };
  const asker = agencies.get(request.agencyId);
  const involvement = asker?.involvement ?? row.category;
  const theirs = (value: unknown) =>
    request.ours || involvement === row.category
      ? value
      : new Apart(value, { ...row, category: involvement, agency_id: request.agencyId });
  const waits = request.state === "WAITING";
  const shown = presentItem(view, AccessRequest, caseId, row, selection, {
    aboutRole: request.personRole,
    category: CATEGORIES[request.category]!.code,
    purpose: request.purpose,
    told: request.told,
    urgent: request.urgent,
    askedAt: new Date(request.askedAt),
    dueOn: request.dueOn,
    state: waits && request.dueOn < view.today ? "OVERDUE" : request.state,
    endedAt: request.endedAt === null ? null : new Date(request.endedAt),
    grantedBy: request.grantedBy,
    grantedPurpose: request.grantedPurpose,
    declineReason: request.declineReason,
    declineText: request.declineReason && DECLINE_REASONS[request.declineReason as DeclineReason],
    agency: theirs(asker ?? null),
    askedBy: theirs(request.askedBy),
    reason: theirs(request.reason),
  });
  if (!shown) return null;
  return {
    ...shown,
    id: request.id,
    reference: request.reference,
    case: frameOf(view, CaseSummary, caseId, page.frame, selection.at("case")),
    about:
      request.personId === null ? null : (referTo(page, request.personId, selection.at("about")) ?? null),
    viewerCanCancel: waits && request.mine,
    viewerCanAnswer: waits && request.led,
    isOpenToAsker: selection.has("isOpenToAsker") && waits && request.led && openTo(view, request) !== null,
  } as unknown as AccessRequest;
}

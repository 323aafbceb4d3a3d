import type {
  CaseStatus,
  HomeDue,
  HomePart,
  HomeQueryVariables,
  HomeSort,
} from "../../graphql/generated/graphql";

export const statuses: CaseStatus[] = ["REFERRED", "OPEN", "STEPPED_UP", "STEPPED_DOWN", "CLOSED"];
export const bands = ["1", "2", "3"];
export const parts: HomePart[] = ["LEAD", "MEMBER", "TEAM"];
export const dues: HomeDue[] = ["OVERDUE", "DUE"];
export const sorts: HomeSort[] = ["DUE", "CHANGED", "NEWEST", "OPENED_ON", "NEED_BAND", "FAMILY_NAME"];

/** What the address asks the list for; what it asks in words unknown here counts as not asked. */
export interface HomeChoice {
  status: CaseStatus | "";
  band: string;
  role: HomePart | "";
  /** A practitioner whom the viewer supervises. */
  by: string;
  changed: "yes" | "";
  due: HomeDue | "";
  sort: HomeSort;
  after: string;
}

export function choiceOf(address: URLSearchParams): HomeChoice {
  const asked = <Value extends string>(name: string, among: Value[]) =>
    among.find((value) => value === address.get(name));
  const by = address.get("by") ?? "";
  return {
    status: asked("status", statuses) ?? "",
    band: asked("band", bands) ?? "",
    role: asked("role", parts) ?? "",
    by: /^[0-9a-f-]{36}$/.test(by) ? by : "",
    changed: asked("changed", ["yes"]) ?? "",
    due: asked("due", dues) ?? "",
    sort: asked("sort", sorts) ?? "DUE",
    after: address.get("after") ?? "",
  };
}

/** A choice as it stands in the address and in a saved view: without its page, and without what is not chosen. */
export function addressOf(choice: HomeChoice): string {
  const chosen = Object.entries(choice).filter(
    ([name, value]) => value !== "" && name !== "after" && !(name === "sort" && value === "DUE"),
  );
  return new URLSearchParams(chosen).toString();
}

export const isNarrowed = (choice: HomeChoice): boolean =>
  Object.entries(choice).some(([name, value]) => value !== "" && name !== "after" && name !== "sort");

/** How many families stand on one page. */
const pageSize = 20;

export function variablesOf({
  status,
  band,
  role,
  by,
  changed,
  due,
  sort,
  after,
}: HomeChoice): HomeQueryVariables {
  return {
    filter: {
      ...(status && { status: [status] }),
      ...(band && { needBand: [Number(band)] }),
      ...(role && { part: role }),
      ...(by && { practitionerId: by }),
      ...(changed && { changed: true }),
      ...(due && { due }),
    },
    sort,
    first: pageSize,
    ...(after && { after }),
  };
}

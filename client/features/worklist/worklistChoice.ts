import type {
  CaseStatus,
  WorklistQueryVariables,
  WorklistRole,
  WorklistSort,
} from "../../graphql/generated/graphql";

export const statuses: CaseStatus[] = ["REFERRED", "OPEN", "STEPPED_UP", "STEPPED_DOWN", "CLOSED"];
export const bands = ["1", "2", "3"];
export const roles: WorklistRole[] = ["LEAD", "MEMBER"];
export const sorts: WorklistSort[] = ["NEWEST", "OPENED_ON", "NEED_BAND", "FAMILY_NAME"];

/** What the address asks the worklist for; what it asks in words unknown here counts as not asked. */
export interface WorklistChoice {
  status: CaseStatus | "";
  band: string;
  role: WorklistRole | "";
  sort: WorklistSort;
  after: string;
}

export function choiceOf(address: URLSearchParams): WorklistChoice {
  const asked = <Value extends string>(name: string, among: Value[]) =>
    among.find((value) => value === address.get(name));
  return {
    status: asked("status", statuses) ?? "",
    band: asked("band", bands) ?? "",
    role: asked("role", roles) ?? "",
    sort: asked("sort", sorts) ?? "NEWEST",
    after: address.get("after") ?? "",
  };
}

/** How many families stand on one page. */
const pageSize = 20;

export function variablesOf({ status, band, role, sort, after }: WorklistChoice): WorklistQueryVariables {
  return {
    filter: {
      ...(status && { status: [status] }),
      ...(band && { needBand: [Number(band)] }),
      ...(role && { role }),
    },
    sort,
    first: pageSize,
    ...(after && { after }),
  };
}

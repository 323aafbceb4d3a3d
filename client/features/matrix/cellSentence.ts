import type { Translate } from "../../messages/translate";
import type { MatrixBasis, MatrixState, ReasonCode } from "../../graphql/generated/graphql";
import type { Words } from "../words/useWords";

interface Cell {
  agency: { name: string };
  state: MatrixState;
  basis?: MatrixBasis | null;
  reason?: ReasonCode | null;
  notFrom: readonly { name: string }[];
  placesClosed: boolean;
}

/** What stands in the cell: how much, and by what. */
export const cellWord = ({ state, basis }: Cell, t: Translate): string =>
  state === "OPEN" || state === "PARTLY"
    ? t(`matrix.cell.${state}.${basis ?? "OWN_RECORD"}`)
    : t(`matrix.cell.${state}`);

/** Why, in one sentence; a second one where places stay closed. */
export function cellSentence(
  { agency, state, basis, reason, notFrom, placesClosed }: Cell,
  words: Words,
  t: Translate,
): string {
  const said = t(`matrix.said.${state === "OWN_ONLY" && !reason ? "OWN_ALONE" : state}`, {
    agency: agency.name,
    basis: t(`matrix.basis.${basis ?? "OWN_RECORD"}`),
    notFrom: words.listOr(notFrom.map(({ name }) => name)),
    reason: reason ? words.reason(reason) : "",
  });
  return placesClosed ? `${said} ${t("matrix.places")}` : said;
}

import { useTranslation } from "../messages/useTranslation";
import { Link } from "react-router";

/** Steps through a list by cursor: to its beginning and to the next page. There are no page numbers, as nothing counts hidden rows. */
export function Pagination({
  label,
  first,
  next,
}: {
  label: string;
  first?: string | undefined;
  next?: string | undefined;
}) {
  const { t } = useTranslation();
  if (!first && !next) return null;
  return (
    <nav className="tl-pagination" aria-label={label}>
      {first ? (
        <Link className="govuk-link" to={first} rel="prev">
          {t("pagination.first")}
        </Link>
      ) : null}
      {next ? (
        <Link className="govuk-link" to={next} rel="next">
          {t("pagination.next")}
        </Link>
      ) : null}
    </nav>
  );
}

/** The same address at another place of its list: after a cursor, or (null) at the beginning. */
export function addressWith(address: URLSearchParams, after: string | null): string {
  const next = new URLSearchParams(address);
  if (after === null) next.delete("after");
  else next.set("after", after);
  return `?${next}`;
}

import { type ReactNode, useEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router";
import { useTranslation } from "react-i18next";

/** The page's one h1. It names the browser's tab, and takes the focus when the page was reached from another. */
export function PageHeading({
  title,
  caption,
  children,
}: {
  title: string;
  caption?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  const arrivedBy = useNavigationType();
  useEffect(() => {
    document.title = t("page.title", { title });
  }, [t, title]);
  useEffect(() => {
    // The first page of a visit keeps the browser's own focus, so that the skip link comes first.
    if (key !== "default" || arrivedBy !== "POP") heading.current?.focus();
    // oxlint-disable-next-line react/exhaustive-deps -- only when the page appears, not at each change of address
  }, []);
  return (
    <div className="tl-page-heading">
      <h1 className="govuk-heading-l" ref={heading} tabIndex={-1}>
        {caption ? <span className="govuk-caption-l">{caption}</span> : null}
        {title}
      </h1>
      {children}
    </div>
  );
}

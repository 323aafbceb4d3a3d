import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "../messages/useTranslation";

/** The first page of a visit, and a page loaded again, keeps the browser's own focus: the skip link comes first. */
let isFirstPage = true;

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
  useEffect(() => {
    document.title = t("page.title", { title });
  }, [t, title]);
  useEffect(() => {
    // News of what was just done is heard first.
    const isNews = document.activeElement?.closest("[role=alert]");
    if (!isFirstPage && !isNews) heading.current?.focus();
    isFirstPage = false;
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

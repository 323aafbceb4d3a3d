import type { ReactNode } from "react";
import { Link } from "react-router";
import { useTranslation } from "../../messages/useTranslation";
import { Masthead } from "./Masthead";

/** What surrounds every page. */
export function Frame({ children, bar }: { children: ReactNode; bar?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <a href="#main" className="govuk-skip-link" onClick={focusMain}>
        {t("page.skip")}
      </a>
      <Masthead />
      {bar}
      <div className="tl-page">
        <main id="main" tabIndex={-1} className="govuk-width-container">
          {children}
        </main>
      </div>
      <footer className="tl-footer">
        <div className="govuk-width-container">
          {t("page.footer")}{" "}
          <Link className="govuk-link" to="/developers">
            {t("page.developers")}
          </Link>
        </div>
      </footer>
    </>
  );
}

function focusMain(event: { preventDefault: () => void }) {
  event.preventDefault();
  const main = document.getElementById("main");
  main?.focus();
  main?.scrollIntoView();
}

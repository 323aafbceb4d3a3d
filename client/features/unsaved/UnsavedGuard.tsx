import { type ReactNode, useCallback, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type Blocker, type BlockerFunction, useBlocker } from "react-router";
import { Button } from "../../components/Button";
import { UnsavedContext } from "./unsaved";

/** Warns before words that were not saved are left behind: by another page, another tab of the case, or a reload. */
export function UnsavedGuard({ children }: { children: ReactNode }) {
  // Not state: whoever has just saved may leave in the same moment, before anything is rendered again.
  const unsaved = useRef(new Set<string>());
  const mark = useCallback((name: string, isUnsaved: boolean) => {
    if (isUnsaved) unsaved.current.add(name);
    else unsaved.current.delete(name);
  }, []);
  const blocker = useBlocker(
    // Another step of the same page leaves nothing behind.
    useCallback<BlockerFunction>(
      ({ currentLocation, nextLocation }) =>
        unsaved.current.size > 0 && currentLocation.pathname !== nextLocation.pathname,
      [],
    ),
  );
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved.current.size > 0) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, []);
  return (
    <UnsavedContext value={mark}>
      {blocker.state === "blocked" ? <Warning blocker={blocker} /> : null}
      {children}
    </UnsavedContext>
  );
}

function Warning({ blocker }: { blocker: Extract<Blocker, { state: "blocked" }> }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="govuk-error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2 className="govuk-error-summary__title">{t("unsaved.title")}</h2>
      <p className="govuk-body">{t("unsaved.text")}</p>
      <div className="govuk-button-group govuk-!-margin-bottom-0">
        <Button className="govuk-!-margin-bottom-0" onClick={() => blocker.reset()}>
          {t("unsaved.stay")}
        </Button>
        <Button className="govuk-!-margin-bottom-0" look="secondary" onClick={() => blocker.proceed()}>
          {t("unsaved.leave")}
        </Button>
      </div>
    </div>
  );
}

import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Blocker, useBlocker } from "react-router";
import { Button } from "../../components/Button";
import { UnsavedContext } from "./unsaved";

/** Warns before words that were not saved are left behind: by another page, another tab of the case, or a reload. */
export function UnsavedGuard({ children }: { children: ReactNode }) {
  const [unsaved, setUnsaved] = useState<ReadonlySet<string>>(new Set());
  const mark = useCallback((name: string, isUnsaved: boolean) => {
    setUnsaved((before) => {
      if (before.has(name) === isUnsaved) return before;
      const after = new Set(before);
      if (isUnsaved) after.add(name);
      else after.delete(name);
      return after;
    });
  }, []);
  const blocker = useBlocker(unsaved.size > 0);
  useEffect(() => {
    if (unsaved.size === 0) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unsaved.size]);
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

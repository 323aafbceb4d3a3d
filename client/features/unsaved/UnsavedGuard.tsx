import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { guardLeaving } from "./guardedHistory";
import { UnsavedContext } from "./unsaved";

/** Warns before words that were not saved are left behind: by another page, another tab of the case, or a reload. */
export function UnsavedGuard({ children }: { children: ReactNode }) {
  // Not state: whoever has just saved may leave in the same moment, before anything is rendered again.
  const unsaved = useRef(new Set<string>());
  const mark = useCallback((name: string, isUnsaved: boolean) => {
    if (isUnsaved) unsaved.current.add(name);
    else unsaved.current.delete(name);
  }, []);
  const [held, setHeld] = useState<{ leave: () => void }>();
  useEffect(
    () =>
      guardLeaving((from, to, leave) => {
        // Another step of the same page leaves nothing behind.
        if (unsaved.current.size === 0 || from === to) return false;
        setHeld({ leave });
        return true;
      }),
    [],
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
      {held ? (
        <Warning
          onStay={() => setHeld(undefined)}
          onLeave={() => {
            setHeld(undefined);
            held.leave();
          }}
        />
      ) : null}
      {children}
    </UnsavedContext>
  );
}

function Warning({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="govuk-error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2 className="govuk-error-summary__title">{t("unsaved.title")}</h2>
      <p className="govuk-body">{t("unsaved.text")}</p>
      <div className="govuk-button-group govuk-!-margin-bottom-0">
        <Button className="govuk-!-margin-bottom-0" onClick={onStay}>
          {t("unsaved.stay")}
        </Button>
        <Button className="govuk-!-margin-bottom-0" look="secondary" onClick={onLeave}>
          {t("unsaved.leave")}
        </Button>
      </div>
    </div>
  );
}

import { type FormEvent, useEffect, useRef } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { useLocation, useNavigate } from "react-router";
import { Button } from "../../components/Button";
import { isSlashOn } from "./slash";

/** What somebody looks for, as it goes from page to page: never in an address, which others may read. */
export interface Sought {
  words: string;
}

/** The search box of every page. "/" leads to it, unless that is switched off. */
export function FindBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pathname, state } = useLocation();
  const box = useRef<HTMLInputElement>(null);
  const words = pathname === "/find" ? ((state as Sought | null)?.words ?? "") : "";

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !isSlashOn()) return;
      if (isWriting(event.target)) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const sought: Sought = { words: box.current?.value.trim() ?? "" };
    void navigate("/find", { state: sought });
  };

  return (
    <search className="tl-find">
      <form onSubmit={submit} key={words}>
        <label className="govuk-visually-hidden" htmlFor="find">
          {t("find.label")}
        </label>
        <input
          ref={box}
          id="find"
          type="search"
          className="govuk-input"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          placeholder={t("find.placeholder")}
          defaultValue={words}
        />
        <Button type="submit" className="tl-find__button">
          {t("find.button")}
        </Button>
      </form>
    </search>
  );
}

/** Where a "/" belongs to what is being written. */
const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

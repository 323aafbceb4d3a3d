import type { KeyboardEvent, ReactNode } from "react";
import { Link } from "react-router";
import { classNames } from "./classNames";

export interface Tab {
  id: string;
  label: string;
  to: string;
}

/**
 * Tabs whose every panel has its own address. Arrow keys, Home and End move between tabs; Enter opens one
 * (opening reads data, so moving alone does not).
 */
export function Tabs({
  label,
  tabs,
  current,
  onNear,
  children,
}: {
  label: string;
  tabs: Tab[];
  current: string;
  /** Is told of the tab that somebody points to or has focused, and may open next. */
  onNear?: (id: string) => void;
  children: ReactNode;
}) {
  return (
    <div className="tl-tabs">
      {/* Its tabs take the focus, one at a time. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div className="tl-tabs__list" role="tablist" aria-label={label} onKeyDown={moveFocus}>
        {tabs.map((tab) => (
          <Link
            key={tab.id}
            id={`tab-${tab.id}`}
            to={tab.to}
            role="tab"
            aria-selected={tab.id === current}
            aria-controls={tab.id === current ? "tab-panel" : undefined}
            onPointerEnter={() => onNear?.(tab.id)}
            onFocus={() => onNear?.(tab.id)}
            tabIndex={tab.id === current ? 0 : -1}
            className={classNames("tl-tabs__tab", tab.id === current && "tl-tabs__tab--selected")}
          >
            {tab.label}
          </Link>
        ))}
      </div>
      <div className="tl-tabs__panel" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${current}`}>
        {children}
      </div>
    </div>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const at = tabs.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (event.key === " ") {
    event.preventDefault();
    tabs[at]?.click();
  }
  if (next === undefined || at < 0) return;
  event.preventDefault();
  tabs[(next + tabs.length) % tabs.length]?.focus();
}

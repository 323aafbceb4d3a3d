import type { ReactNode } from "react";

/** What a list says when it shows nothing, and what to do about it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="tl-empty">
      <p className="tl-empty__title">{title}</p>
      {children ? <div className="tl-empty__body">{children}</div> : null}
    </div>
  );
}

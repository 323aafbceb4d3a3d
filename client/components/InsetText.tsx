import type { ReactNode } from "react";

/** Text set apart from what is around it. */
export function InsetText({ children }: { children: ReactNode }) {
  return <div className="govuk-inset-text">{children}</div>;
}

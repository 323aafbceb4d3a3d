import { type ReactNode, useEffect, useId, useRef } from "react";
import { classNames } from "./classNames";

/** News about what was just done (success; takes the focus) or what matters on this page. */
export function NotificationBanner({
  title,
  success = false,
  children,
}: {
  title: string;
  success?: boolean;
  children: ReactNode;
}) {
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (success) box.current?.focus();
  }, [success]);
  return (
    <div
      ref={box}
      tabIndex={success ? -1 : undefined}
      className={classNames("govuk-notification-banner", success && "govuk-notification-banner--success")}
      role={success ? "alert" : "region"}
      aria-labelledby={titleId}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={titleId}>
          {title}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">{children}</div>
    </div>
  );
}

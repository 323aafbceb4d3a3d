import { type ReactNode, useEffect, useRef } from "react";

interface Side {
  title: string;
  words: ReactNode;
}

/** Two versions of the same words side by side, and what can be done with them. */
export function BothSides({
  title,
  text,
  theirs,
  mine,
  next,
  alert = false,
  children,
}: {
  title: string;
  text: string;
  theirs?: Side | undefined;
  mine: Side;
  next?: string;
  /** Whether it came up while somebody was writing: then it is told, and takes the focus. */
  alert?: boolean;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (alert) box.current?.focus();
  }, [alert]);
  return (
    <div className="tl-conflict" {...(alert && { role: "alert", tabIndex: -1 })} ref={box}>
      <h5 className="govuk-heading-s">{title}</h5>
      <p className="govuk-body">{text}</p>
      <div className="tl-conflict__sides">
        {theirs ? <OneSide {...theirs} /> : null}
        <OneSide {...mine} />
      </div>
      {next ? <p className="govuk-body">{next}</p> : null}
      <div className="govuk-button-group">{children}</div>
    </div>
  );
}

const OneSide = ({ title, words }: Side) => (
  <div>
    <h6 className="govuk-heading-s">{title}</h6>
    <div className="govuk-body tl-text">{words}</div>
  </div>
);

/** Both versions as one text, the other's first. */
export const together = (theirs: string | null | undefined, mine: string): string =>
  [theirs, mine].filter(Boolean).join("\n\n");

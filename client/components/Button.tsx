import type { ComponentProps } from "react";
import { Link, type LinkProps } from "react-router";
import { classNames } from "./classNames";

type Look = "primary" | "secondary" | "warning" | "quiet";

/** A button; says `busy` to assistive technology while its work runs, and then ignores a second press. */
export function Button({
  look = "primary",
  busy = false,
  onClick,
  ...rest
}: ComponentProps<"button"> & { look?: Look; busy?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(look, rest.className)}
      aria-disabled={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    />
  );
}

/** A link that leads to a step and looks like a button. */
export function LinkButton({ look = "primary", ...rest }: LinkProps & { look?: Look }) {
  return <Link {...rest} className={buttonClass(look, rest.className)} />;
}

function buttonClass(look: Look, extra?: string): string {
  if (look === "quiet") return classNames("tl-button-link", extra);
  return classNames("govuk-button", look !== "primary" && `govuk-button--${look}`, extra);
}

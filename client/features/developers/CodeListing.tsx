import { useTranslation } from "../../messages/useTranslation";

/** A program or command to copy. What is wider than the page is scrolled within it, by keyboard too. */
export function CodeListing({ what, text }: { what: string; text: string }) {
  const { t } = useTranslation();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever has no mouse scrolls it with the arrow keys
    <section className="tl-code" tabIndex={0} aria-label={t("developers.code", { what })}>
      <pre>
        <code>{text}</code>
      </pre>
    </section>
  );
}

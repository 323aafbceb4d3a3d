/** The longest path worth coming back to; longer ones are somebody's mischief, and each waits in a session row. */
const LONGEST = 1000;

/**
 * The path, query and fragment to come back to after signing in, or "/" unless it is plainly a path of this site.
 * Browsers read "\" as "/", strip tabs and line ends, and take "//host" for another site: what contains any of these,
 * or does not survive being resolved against a site as itself, is refused.
 */
export function safeReturnPath(asked: unknown): string {
  if (
    typeof asked !== "string" ||
    asked.length > LONGEST ||
    !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked) ||
    asked.includes("\\")
  )
    return "/";
  const here = "https://this-site.invalid";
  if (!URL.canParse(asked, here)) return "/";
  const url = new URL(asked, here);
  if (url.origin !== here || url.pathname.startsWith("//") || /^\/(auth|idp)(\/|$)/i.test(url.pathname))
    return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}

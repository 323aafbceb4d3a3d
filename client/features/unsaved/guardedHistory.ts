import { UNSAFE_createBrowserHistory as createBrowserHistory } from "react-router";

type BrowserHistory = ReturnType<typeof createBrowserHistory>;

/** Asked before another page is shown. Whoever holds it back answers true, and calls `leave` once it may be left after all. */
type Guard = (from: string, to: string, leave: () => void) => boolean;

let guard: Guard | undefined;

/** Sets the guard; call what is returned to take it away. */
export function guardLeaving(next: Guard): () => void {
  guard = next;
  return () => {
    if (guard === next) guard = undefined;
  };
}

/**
 * The browser's history, which a guard may hold back, also where the browser's own back button was pressed: the router's
 * own way to do so comes only with its data router, which is twice as large as everything else that is used of it.
 */
export function createGuardedHistory(): BrowserHistory {
  const browser = createBrowserHistory({ v5Compat: true });
  // The page that is shown: after "back" the address is another's already.
  let shown = browser.location.pathname;
  let asked = true;
  const isHeldBack = (to: string, leave: () => void) => guard?.(shown, to, leave) ?? false;
  const guarded: Pick<BrowserHistory, "push" | "replace" | "listen"> = {
    push: (to, state) => {
      const go = () => browser.push(to, state);
      if (!isHeldBack(pathOf(to), go)) go();
    },
    replace: (to, state) => {
      const go = () => browser.replace(to, state);
      if (!isHeldBack(pathOf(to), go)) go();
    },
    listen: (tell) =>
      browser.listen((update) => {
        const { action, location, delta } = update;
        const isAsked = asked;
        asked = true;
        if (action === "POP" && delta && isAsked) {
          const go = (steps: number) => {
            asked = false;
            browser.go(steps);
          };
          if (isHeldBack(location.pathname, () => go(delta))) return go(-delta);
        }
        shown = location.pathname;
        tell(update);
      }),
  };
  return Object.assign(Object.create(browser) as BrowserHistory, guarded);

  function pathOf(to: Parameters<BrowserHistory["push"]>[0]): string {
    return browser.createURL(to).pathname;
  }
}

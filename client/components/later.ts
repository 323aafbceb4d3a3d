import { type ComponentType, lazy } from "react";

/**
 * A component whose code comes when it is first shown, or before that by `fetch`. Show it inside a `Suspense`.
 * What could not be fetched early is asked for again when it is shown, and fails there.
 */
export function later<Props>(load: () => Promise<ComponentType<Props>>) {
  return {
    Component: lazy(async () => ({ default: await load() })),
    fetch: () => void load().catch(() => {}),
  };
}

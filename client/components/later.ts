import { type ComponentType, createElement, lazy, useState } from "react";

/**
 * A component whose code comes when it is first shown, or before that by `fetch`. Show it inside a `Suspense`.
 * What could not be fetched early is asked for again when it is shown, and fails there.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | undefined;
  const whole = async () => (loaded = await load());
  const Lazy = lazy(async () => ({ default: await whole() })) as unknown as ComponentType<Props>;
  return {
    Component(props: Props) {
      // What is here already is shown at once: React would hold back for 300 ms what it has once waited for.
      const [Shown] = useState<ComponentType<Props>>(() => loaded ?? Lazy);
      return createElement(Shown, props);
    },
    fetch: () => void whole().catch(() => {}),
  };
}

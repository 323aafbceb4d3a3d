import { createContext, useContext } from "react";

export interface UnreadNotifications {
  /** How many the viewer has not read; undefined where that is not known, or not asked for this purpose. */
  unread: number | undefined;
  /** The page of notifications has just read how many. */
  onCounted: (unread: number) => void;
  /** Counts again. */
  readAgain: () => void;
}

export const NotificationContext = createContext<UnreadNotifications>({
  unread: undefined,
  onCounted: () => {},
  readAgain: () => {},
});

/** How many notifications the viewer has not read. */
export const useUnreadNotifications = (): UnreadNotifications => useContext(NotificationContext);

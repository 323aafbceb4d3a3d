import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "react-router";
import { useClient } from "urql";
import { graphql } from "../../graphql/generated";
import { usePurpose } from "../purpose/PurposeContext";
import { useViewer } from "../session/session";
import { NotificationContext } from "./NotificationContext";

const countDocument = graphql(`
  query UnreadNotifications {
    notifications {
      unread
    }
  }
`);

/** Counts for the pages below it what the viewer has not read: when they come, change their purpose, or go on after a minute. */
export function NotificationProvider({ children }: { children: ReactNode }) {
  const client = useClient();
  const { kind } = useViewer();
  const { current } = usePurpose();
  const { pathname } = useLocation();
  const [unread, setUnread] = useState<number>();
  const asked = useRef({ turn: 0, at: 0 });
  const purpose = kind === "PRACTITIONER" || kind === "DPO" ? current?.code : undefined;
  const asks = purpose !== undefined && current?.mode !== "EMERGENCY" && purpose !== "STATUTORY_GATEWAY";

  const onCounted = useCallback((count: number) => {
    asked.current = { turn: asked.current.turn + 1, at: Date.now() };
    setUnread(count);
  }, []);
  const readAgain = useCallback(() => {
    const turn = asked.current.turn + 1;
    asked.current = { turn, at: Date.now() };
    void client
      .query(countDocument, {}, { requestPolicy: "network-only" })
      .toPromise()
      // What fails is asked again later: no reason to interrupt anybody.
      .then(({ data }) => turn === asked.current.turn && setUnread(data?.notifications.unread));
  }, [client]);

  useEffect(() => {
    setUnread(undefined);
    // The page of notifications counts by itself.
    if (asks && location.pathname !== "/notifications") readAgain();
  }, [asks, purpose, readAgain]);
  useEffect(() => {
    if (asks && pathname !== "/notifications" && Date.now() - asked.current.at > MINUTE) readAgain();
  }, [asks, pathname, readAgain]);

  const value = useMemo(() => ({ unread, onCounted, readAgain }), [unread, onCounted, readAgain]);
  return <NotificationContext value={value}>{children}</NotificationContext>;
}

const MINUTE = 60_000;

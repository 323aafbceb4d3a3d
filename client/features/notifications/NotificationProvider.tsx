import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "react-router";
import { useClient } from "urql";
import { askAfterOthers } from "../../graphql/askAfterOthers";
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
  const isTold = kind === "PRACTITIONER" || kind === "DPO";
  const purpose =
    isTold && current?.mode !== "EMERGENCY" && current?.code !== "STATUTORY_GATEWAY"
      ? current?.code
      : undefined;
  const [counted, setCounted] = useState<{ purpose: typeof purpose; unread: number | undefined }>();
  const last = useRef<{ turn: number; at: number; purpose: typeof purpose }>({
    turn: 0,
    at: 0,
    purpose: undefined,
  });

  const onCounted = useCallback(
    (unread: number) => {
      last.current = { turn: last.current.turn + 1, at: Date.now(), purpose };
      setCounted({ purpose, unread });
    },
    [purpose],
  );
  const readAgain = useCallback(() => {
    if (purpose === undefined) return;
    const turn = last.current.turn + 1;
    last.current = { turn, at: Date.now(), purpose };
    void client
      .query(countDocument, {}, { requestPolicy: "network-only", fetch: askAfterOthers })
      .toPromise()
      // What fails is asked again later: no reason to interrupt anybody.
      .then(({ data }) => {
        if (turn === last.current.turn) setCounted({ purpose, unread: data?.notifications.unread });
      });
  }, [client, purpose]);

  useEffect(() => {
    const isFresh = last.current.purpose === purpose && Date.now() - last.current.at < MINUTE;
    // The page of notifications counts by itself.
    if (!isFresh && pathname !== "/notifications") readAgain();
  }, [pathname, purpose, readAgain]);

  const unread = counted?.purpose === purpose ? counted?.unread : undefined;
  const value = useMemo(() => ({ unread, onCounted, readAgain }), [unread, onCounted, readAgain]);
  return <NotificationContext value={value}>{children}</NotificationContext>;
}

const MINUTE = 60_000;

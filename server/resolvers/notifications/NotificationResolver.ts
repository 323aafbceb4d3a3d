import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { Selection } from "../../access/Selection.js";
import { presentItem, recordShown } from "../../access/withhold.js";
import { Context, WritingContext } from "../../context.js";
import { loadNotificationMarks, markNotifications } from "../../loaders/notifications.js";
import { CaseSummary } from "../../model/Case.js";
import {
  MarkNotificationsInput,
  Notification,
  NotificationList,
} from "../../model/notifications/Notification.js";
import { frameOf } from "../case/caseView.js";
import { findNotifications } from "./findNotifications.js";
import type { Told } from "./told.js";

/** What somebody is told of. Nothing of it is stored but what they have read. */
@Resolver()
export class NotificationResolver {
  @Query(() => NotificationList, {
    description:
      "What waits for the viewer and what has happened in their cases lately: links, of what they may see now, and nothing else counts. Empty in an emergency.",
  })
  async notifications(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<NotificationList> {
    const selection = Selection.of(info);
    const told = await findNotifications(context);
    const marks = await loadNotificationMarks(context.transaction, context.doorRequest);
    const isRead = ({ id, at }: Told) => (marks[id] ?? 0) >= at;
    const unread = told.filter((one) => !isRead(one));
    if (selection.has("unread"))
      for (const { from } of unread)
        for (const { page, row } of from)
          recordShown(page.view, page.caseId, row, `${NotificationList.name}.unread`);
    const items = selection.has("items") ? told.slice(0, MOST) : [];
    return {
      items: items.map((one) => notificationView(one, isRead(one), selection.at("items"))),
      unread: unread.length,
      more: told.length > MOST,
    };
  }

  @Mutation(() => Boolean, {
    description:
      "Keeps that the viewer has read notifications, or has not. True for every id, also where there is no such notification for the viewer.",
  })
  async markNotifications(
    @Arg("input", () => MarkNotificationsInput, { description: "Which, and how." })
    { ids, read }: MarkNotificationsInput,
    @Ctx() context: WritingContext,
  ): Promise<boolean> {
    await context.once(async () => {
      await markNotifications(context.transaction, context.doorRequest, ids, read);
      return context.viewer.accountId;
    });
    return true;
  }
}

const MOST = 100;

function notificationView(told: Told, isRead: boolean, selection: Selection): Notification {
  const { id, kind, at, caseId, caseReference, from, requestId, dueOn, overdue } = told;
  const said = { kind, at: new Date(at / 1000), dueOn, overdue };
  const [first, ...others] = from;
  for (const { page, row } of others) recordShown(page.view, page.caseId, row, `${Notification.name}.kind`);
  const shown = first
    ? {
        ...presentItem(first.page.view, Notification, first.page.caseId, first.row, selection, said),
        case: frameOf(
          first.page.view,
          CaseSummary,
          first.page.caseId,
          first.page.frame,
          selection.at("case"),
        ),
      }
    : { ...said, case: null, withheld: [], despiteObjection: [], viaEmergencyAccess: false };
  return { ...shown, id, caseId, caseReference, requestId, isRead } as Notification;
}

import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { Context, WritingContext } from "../../context.js";
import { loadMail, wishMail } from "../../loaders/notifications.js";
import { NotificationMail } from "../../model/notifications/Notification.js";
import { demandGiven } from "../emergency/demand.js";

/** Whether somebody is told by e-mail that something waits. */
@Resolver()
export class MailResolver {
  @Query(() => NotificationMail, {
    description: "Whether the viewer is told by e-mail that something waits.",
  })
  notificationMail(@Ctx() context: Context): Promise<NotificationMail> {
    return context.frame(() => mine(context));
  }

  @Mutation(() => NotificationMail, {
    description:
      "Says whether the viewer wishes an e-mail, at most one an hour, when something new waits. It goes to their work address.",
  })
  wishNotificationMail(
    @Arg("isOn", () => Boolean, { description: "Whether they do." }) isOn: boolean,
    @Ctx() context: WritingContext,
  ): Promise<NotificationMail> {
    return context.frame(async () => {
      await context.once(async () => {
        demandGiven(await wishMail(context.transaction, context.doorRequest, isOn), {
          BAD_INPUT: "Your agency has recorded no work e-mail address for you.",
        });
        return context.viewer.accountId;
      });
      return mine(context);
    });
  }
}

const mine = async ({ asked, transaction, doorRequest }: Context): Promise<NotificationMail> => ({
  isOffered: asked.sendsMail,
  ...(await loadMail(transaction, doorRequest)),
});

import { Arg, Resolver, Root, Subscription } from "type-graphql";
import { type EventKind, EventKindEnum } from "../../model/events/enums.js";
import { EventNotice } from "../../model/events/EventNotice.js";

/** What a subscription is given to follow events with. */
export interface EventFeed {
  follow(kinds: readonly EventKind[]): Promise<AsyncGenerator<EventNotice>>;
}

/** What happens, told as it happens: each event is decided for the viewer when it is sent. */
@Resolver()
export class EventNoticeResolver {
  @Subscription(() => EventNotice, {
    description:
      "What happens from now on in cases of the viewer's agency, as far as the viewer may see it when it is sent. By server-sent events, at /graphql/stream. It ends with the token, and once the viewer has no case for the purpose any more, or no agreement is in force for it; NOT_FOUND where that is so from the beginning.",
    subscribe: ({ context, args }) => (context as unknown as EventFeed).follow(args["kinds"] as EventKind[]),
  })
  events(
    @Root() notice: EventNotice,
    @Arg("kinds", () => [EventKindEnum], { description: "Of what the viewer wishes to be told." })
    _kinds: EventKind[],
  ): EventNotice {
    return notice;
  }
}

import type { ReactNode } from "react";

export interface TimelineItem {
  id: string;
  title: ReactNode;
  byline?: ReactNode;
  when: ReactNode;
  body?: ReactNode;
}

/** Events, newest first, after the timeline pattern of the MoJ design system. */
export function Timeline({ items }: { items: TimelineItem[] }) {
  return (
    <ol className="tl-timeline">
      {items.map((item) => (
        <li key={item.id} className="tl-timeline__item">
          <p className="tl-timeline__when">{item.when}</p>
          <h3 className="tl-timeline__title">{item.title}</h3>
          {item.body ? <div className="tl-timeline__body">{item.body}</div> : null}
          {item.byline ? <p className="tl-timeline__byline">{item.byline}</p> : null}
        </li>
      ))}
    </ol>
  );
}

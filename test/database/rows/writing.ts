import { K, OTHER_K, type Sentence, type Views } from "./Views.js";

/** What may be added, changed and taken away within a wall, and what may not. */
export function writing(views: Views): Sentence[] {
  const { writes } = views.governed;
  const refused = (name: string, how: string, attempt: () => Promise<string | number>): Sentence => [
    `${name} ${how}`,
    async () => [0, "42501"].includes(await attempt()),
  ];
  const outside = Object.keys(views.places).filter((name) => name !== "ours");
  const can = (verb: string) => writes.includes(verb);
  const change = (name: string, columns: Record<string, unknown>) => () => views.change(name, columns);
  const touched: Record<string, unknown> = can("retire")
    ? { retired_at: "now", retired_how: "WITHDRAWN" }
    : { marks: [1] };
  const removed: Sentence = ["nothing is deleted", async () => (await views.remove("ours")) === "42501"];
  if (writes === "nothing")
    return [
      removed,
      refused("nothing", "is added", () => views.add("ours")),
      refused("nothing", "is changed", change("ours", { category: K })),
    ];
  return [
    removed,
    ["what is within the wall is added", async () => (await views.add("ours")) === 1],
    ...outside.map((name) => refused(name, "is not added", () => views.add(name))),
    refused("ours", "is not added without a writable category", () => views.add("ours", { writable: 0 })),
    refused("ours", "is not added without a wall", () => views.add("ours", null)),
    ...(can("update") || can("retire")
      ? ([
          ["what is within the wall is changed", async () => (await views.change("ours", touched)) === 1],
          ...outside.map((name) => refused(name, "is not changed", change(name, touched))),
        ] as Sentence[])
      : [refused("ours", "is not changed", change("ours", { category: K }))]),
    ...(can("update")
      ? [
          refused(
            "ours",
            "is not moved to another agency",
            change("ours", { agency_id: views.frame.otherAgency }),
          ),
          refused("ours", "is not moved to another category", change("ours", { category: OTHER_K })),
          refused(
            "ours",
            "is not moved to another case",
            change("ours", { case_id: views.frame.elsewhere.case }),
          ),
          refused(
            "ours",
            "is not moved to another partnership",
            change("ours", { partnership_id: views.frame.otherPartnership }),
          ),
        ]
      : []),
  ];
}

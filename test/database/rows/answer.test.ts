import { v4 } from "uuid";
import { expect, it } from "vitest";
import { createTestDatabase } from "../../support/database.js";
import { Frame } from "./Frame.js";
import { governs } from "./governs.js";
import { tables } from "./tables.js";
import { Views } from "./Views.js";

governs("answer");

it("shows a draft to its own agency only, and a contribution to others too", async () => {
  const database = await createTestDatabase();
  const client = await database.admin.connect();
  try {
    await client.query("begin");
    const views = new Views(await new Frame(client).save(), "answer", tables.answer);
    const { ours, theirs } = views.places;
    const [draft, theirDraft, contributed] = [v4(), v4(), v4()];
    await views.insert(ours!, { id: draft, contributed_at: null });
    await views.insert(theirs!, { id: theirDraft, contributed_at: null });
    await views.insert(theirs!, { id: contributed });
    const seen = await views.ids({ others: -1, own: -1 });
    expect(seen.toSorted()).toEqual([draft, contributed].toSorted());
  } finally {
    await client.query("rollback");
    client.release();
    await database.drop();
  }
});

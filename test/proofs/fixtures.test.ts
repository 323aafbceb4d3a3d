import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { decide } from "../../server/sharing/decide.js";
import { reference } from "./reference.js";
import type { Question } from "./shrink.js";

/** Questions over which engine and reference once differed, cut down to what it turned on. */
type Fixture = Question & { because: string; effect: string };

const folder = new URL("fixtures/", import.meta.url);
const fixtures = readdirSync(folder).map((file): [string, Fixture] => [
  file,
  JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Fixture,
]);

it.each(fixtures)("%s is decided as the document says", (_file, { request, target, facts, at, effect }) => {
  expect(reference(request, target, facts, at)).toMatchObject({ effect, error: null });
  expect(decide(request, target, facts, at)).toMatchObject({ effect, error: null });
});

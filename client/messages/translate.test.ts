import { beforeAll, describe, expect, it } from "vitest";
import { addWords } from "./catalogue";
import { type MessageKey, translate } from "./translate";

const say = (key: string, values?: Parameters<typeof translate>[1]) => translate(key as MessageKey, values);

beforeAll(() => {
  const invented = {
    zoo: {
      name: "The zoo",
      visit: "{{who}} saw {{what}}, and {{who}} laughed",
      lions_zero: "No lions",
      lions_one: "{{count}} lion",
      lions_other: "{{count}} lions",
      bears_one: "A bear",
      bears_other: "{{count}} bears",
      deep: { CODE: "Far down" },
    },
  };
  addWords(invented);
});

describe("a text of the catalogue", () => {
  it("is found at any depth", () => {
    expect([say("zoo.name"), say("zoo.deep.CODE")]).toEqual(["The zoo", "Far down"]);
  });

  it("has its gaps filled, each as often as it stands there", () => {
    expect(say("zoo.visit", { who: "Ann", what: "{{who}} & <b>" })).toBe(
      "Ann saw {{who}} & <b>, and Ann laughed",
    );
    expect(say("zoo.visit", { who: "Ann", what: null })).toBe("Ann saw , and Ann laughed");
    expect(say("zoo.visit", { who: "$&", what: 3 })).toBe("$& saw 3, and $& laughed");
  });

  it("has the form of its number, and none at all only where that is written", () => {
    expect([0, 1, 2, 1200].map((count) => say("zoo.lions", { count }))).toEqual([
      "No lions",
      "1 lion",
      "2 lions",
      "1200 lions",
    ]);
    expect([0, 1].map((count) => say("zoo.bears", { count }))).toEqual(["0 bears", "A bear"]);
    expect(say("zoo.name", { count: 2 })).toBe("The zoo");
  });

  it("is its key where there is none", () => {
    expect(["zoo", "zoo.lions", "zoo.name.more", "nowhere.at.all"].map((key) => say(key))).toEqual([
      "zoo",
      "zoo.lions",
      "zoo.name.more",
      "nowhere.at.all",
    ]);
  });
});

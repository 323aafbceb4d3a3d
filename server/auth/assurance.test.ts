import { describe, expect, it } from "vitest";
import { assuranceOf } from "./assurance.js";

describe("the assurance level of an ID token", () => {
  it.each([
    [{ authentication_assurance_level: "3" }, 3],
    [{ authentication_assurance_level: 2 }, 2],
    [{ acr: "AAL3" }, 3],
    [{ acr: "AAL2_OR_AAL3_ANY" }, 2],
    [{ acr: "urn:example:aal2" }, 2],
    [{ authentication_assurance_level: "2", acr: "AAL3" }, 2],
    [{}, 1],
    [{ acr: "AAL30" }, 1],
    [{ acr: "gold" }, 1],
    [{ authentication_assurance_level: "9" }, 1],
    [{ acr: ["AAL3"] }, 1],
  ])("%o is level %i", (claims, level) => expect(assuranceOf(claims)).toBe(level));
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy, pseudonymIn } from "../support/audit.js";
import { WHO_WORKS_WITH } from "../support/documents.js";
import { type Asking, type House, maintain, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withRefuge, withStrangers } from "../support/northshire.js";
import { agencies, daysAgo } from "../support/scenario.js";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

/** The Scenario family, of whose clinic only the GP practice may know; and Kim in a second case, of the council's own. */
const family = () =>
  withRefuge(withStrangers(withFamily(northshire())))
    .consents("mum", {
      called: "kim's team, for the council",
      for: "kim",
      yes: ["AGENCY_INVOLVEMENT"],
      to: agencies("council"),
      purposes: [EARLY_HELP],
    })
    .consents("mum", {
      called: "kim's clinic, for the practice",
      for: "kim",
      yes: ["SUBSTANCE_USE"],
      to: agencies("practice"),
      purposes: [EARLY_HELP],
    })
    .case("second", { lead: "colleague", people: ["kim"], purposes: [EARLY_HELP], from: daysAgo(10) });

let house: House;
/** The same, with the drug and alcohol service at work with Kim: what that is, is in its own name. */
let clinic: Asking;
beforeAll(async () => {
  house = await startHouse(family());
  clinic = await house.beside(family());
  for (const { world, kinds } of [
    { world: house.world, kinds: ["council"] },
    { world: clinic.world, kinds: ["council", "clinic"] },
  ])
    await maintain(house.database.owner, async (client) => {
      for (const agency of kinds)
        await client.query(
          `insert into involvement (partnership_id, id, case_id, kind, category, agency_id, practitioner_id, role, subjects)
           select $1, gen_random_uuid(), $2, 'MEMBER', a.involvement_category, a.id, $3, 'Counsellor', array[$4::uuid] from agency a
           where a.partnership_id = $1 and a.id = $5`,
          [
            world.partnershipId,
            world.ids.case(agency === "clinic" ? "case" : "second"),
            world.ids.practitioner(agency === "clinic" ? "counsellor" : "worker"),
            world.ids.person("kim"),
            world.ids.agency(agency),
          ],
        );
    });
});
afterAll(() => house?.stop());

const ask = (from: Asking, who: string, person: string, purpose = EARLY_HELP) =>
  from.ask(who, purpose, WHO_WORKS_WITH, {
    personId: person === "nobody" ? UNKNOWN : from.world.ids.person(person),
  });
const read = async (from: Asking, who: string, person: string) => {
  const { data, errors } = await ask(from, who, person);
  expect(errors).toEqual([]);
  return data.whoWorksWith;
};
const names = async (from: Asking, who: string, person: string) =>
  (await read(from, who, person))?.contacts.map(({ practitioner }: any) => practitioner.name);
const TEAM = ["worker", "teacher", "doctor", "constable", "warden", "aunt"];

describe("who works with a child", () => {
  it("is told with name, agency, role, telephone and e-mail, the lead first, whoever works in two cases once", async () => {
    const { person, contacts } = await read(house, "worker", "kim");
    expect(person.name).toBe("Kim Scenario");
    expect(contacts.map(({ practitioner }: any) => practitioner.name)).toEqual(["worker", ...TEAM.slice(1)]);
    const [first] = contacts;
    expect(Object.keys(first).toSorted()).toEqual(CONTACT);
    expect([first.kind, first.agency.name]).toEqual(["LEAD", "council"]);
    expect(Object.keys(first.practitioner)).toEqual(
      expect.arrayContaining(["jobTitle", "workEmail", "workPhone"]),
    );
  });

  it("hides a sensitive service without consent as if it were not there, and shows it with consent", async () => {
    expect(await names(clinic, "doctor", "kim")).toEqual([...TEAM, "counsellor"]);
    for (const who of ["worker", "teacher", "warden", "constable"]) {
      const [without, withIt] = [await ask(house, who, "kim"), await ask(clinic, who, "kim")];
      expect(withIt.text).not.toContain("counsellor");
      expect(plain(withIt, clinic)).toBe(plain(without, house));
    }
    // Who leads the case leads it for everybody in it.
    expect(await names(clinic, "worker", "dad")).toEqual(["worker"]);
    // The counsellor's own part is their own record.
    expect(await names(clinic, "counsellor", "kim")).toContain("counsellor");
  });

  it("is one answer for somebody unknown, somebody of a family that is not the viewer's, and one from whom they are excluded", async () => {
    for (const [who, person] of [
      ["teacher", "bob"],
      ["aunt", "dad"],
      ["aunt", "kim"],
      ["temp", "kim"],
      ["idler", "kim"],
    ] as const)
      expect(plain(await ask(house, who, person), house)).toBe(plain(await ask(house, who, "nobody"), house));
    expect(await names(house, "colleague", "bob")).toEqual(["colleague"]);
  });

  it("tells nobody how to reach those who would tell where a protected child is", async () => {
    const { contacts, withheld } = await read(house, "teacher", "zoe");
    expect([contacts, withheld.map(({ category }: any) => category)]).toEqual([
      [],
      expect.arrayContaining(["AGENCY_INVOLVEMENT"]),
    ]);
    expect(await names(house, "worker", "zoe")).toEqual(["worker", "teacher", "doctor"]);
  });

  it("leaves in the audit who was asked about, by whom, and the same trace where there is nobody", async () => {
    const [row] = await auditedBy(house, () => ask(house, "teacher", "kim"));
    expect(row!.content.subjects.map(({ subject }: any) => subject)).toEqual([pseudonymIn(house, "kim")]);
    expect(row!.content.subjects[0].shown["AGENCY_INVOLVEMENT"]).toContain("DirectoryContact.practitioner");
    const [nothing] = await auditedBy(house, () => ask(house, "teacher", "bob"));
    expect([nothing!.content.asked.length, nothing!.content.outcome]).toEqual([1, "NOTHING_SHOWN"]);
  });

  it("is not for a family, a commissioner or an officer, nor without a purpose", async () => {
    for (const who of ["mum", "commissioner", "council dpo"])
      expect((await ask(house, who, "kim")).code).toBe("FORBIDDEN");
    const { code } = await house.ask("teacher", null, WHO_WORKS_WITH, {
      personId: house.world.ids.person("kim"),
    });
    expect(code).toBe("INDETERMINATE");
  });
});

const CONTACT = [
  "agency",
  "despiteObjection",
  "id",
  "kind",
  "practitioner",
  "role",
  "viaEmergencyAccess",
  "withheld",
];

/** The reply, whatever ids its world gave. */
const plain = ({ text }: { text: string }, { world }: Asking) =>
  text.replaceAll(world.ids.person("kim"), "kim").replace(/"(id|reference|decisionId)":"[^"]*"/g, '"$1":"-"');

import { type Governed, type GovernedTable, tables } from "./tables.js";

interface Mutant {
  name: string;
  statements: string[];
  /** Sentences of the checks that must not hold any more. */
  untrue: string[];
}

const opens = "wall.opens(category, agency_id)";
const partnership = "partnership_id = wall.partnership()";
const agency = "agency_id = wall.agency()";
const writes = "wall.writes(category)";

/** Loosenings of a table's row security, each with what the checks must then find. */
export function mutants(table: GovernedTable): Mutant[] {
  const governed: Governed = tables[table];
  const within = governed.by === "case" ? "case_id = any (wall.cases())" : "person_id = any (wall.people())";
  const read = (name: string, using: string, ...untrue: string[]): Mutant => ({
    name: `reading ${name}`,
    statements: [`alter policy read on ${table} using (${using})`],
    untrue,
  });
  const add = (name: string, check: string, ...untrue: string[]): Mutant => ({
    name: `adding ${name}`,
    statements: [`alter policy add on ${table} with check (${check})`],
    untrue,
  });
  const change = (name: string, using: string, check: string, ...untrue: string[]): Mutant => ({
    name: `changing ${name}`,
    statements: [
      `alter policy change on ${table} using (${using}) with check (${check})`,
      // Where nobody else's rows are read, the policy of reading would hide what that of changing lets through.
      ...(governed.isOwnAlone
        ? [`alter policy read on ${table} using (${partnership} and ${within} and ${opens})`]
        : []),
    ],
    untrue,
  });
  const all = [partnership, within, agency, writes];
  const without = (condition: string) => all.filter((one) => one !== condition).join(" and ");
  const tight = all.join(" and ");
  const looseFrames = [
    read(
      "takes any condition for all",
      [partnership, within].join(" or "),
      "no case and no person shows nothing",
    ),
    read("forgets the partnership", within, "another partnership shows its own rows only"),
    read("forgets the case", partnership, "no case and no person shows nothing"),
  ];
  const looseCategories = [
    read(
      "takes any condition for all",
      [partnership, within, opens].join(" or "),
      "no open category shows nothing",
    ),
    read("takes every category", [partnership, within].join(" and "), "no open category shows nothing"),
    read(
      "forgets the partnership",
      [within, opens].join(" and "),
      "another partnership shows its own rows only",
    ),
    read(
      "forgets the case or person",
      [partnership, opens].join(" and "),
      "another case or person shows its own rows only",
      "no case and no person shows nothing",
    ),
    read(
      "takes what is one's own for open from others",
      `${partnership} and ${within} and (((wall.others() | wall.own()) >> category) & 1) = 1`,
      "what is one's own shows no other agency's rows",
    ),
    read(
      "takes one's own agency for an open category",
      `${partnership} and ${within} and (${opens} or ${agency})`,
      "no open category shows nothing",
    ),
    read(
      "takes what may be written for readable",
      `${partnership} and ${within} and (${opens} or ${writes})`,
      "what may be written may not therefore be read",
    ),
  ];
  const looseOwn = governed.isOwnAlone
    ? [
        read(
          "forgets the agency",
          [partnership, within, opens].join(" and "),
          "a category open from others shows its own agency's rows alone",
        ),
      ]
    : [];
  const mayChange = governed.writes.includes("update") || governed.writes.includes("retire");
  return [
    {
      name: "row security is off",
      statements: [`alter table ${table} disable row level security`],
      untrue: ["without a wall there is no row"],
    },
    {
      name: "row security is not forced on the owner",
      statements: [`alter table ${table} no force row level security`],
      untrue: ["not even the owner reads without maintenance"],
    },
    read("asks nothing", "true", "without a wall there is no row"),
    ...(governed.isFrame ? looseFrames : looseCategories),
    ...looseOwn,
    ...(governed.writes === "nothing"
      ? []
      : [
          add("asks nothing", "true", "theirs is not added", "ours is not added without a wall"),
          add("forgets the partnership", without(partnership), "otherPartnership is not added"),
          add("forgets the case or person", without(within), "elsewhere is not added"),
          add("forgets the agency", without(agency), "theirs is not added"),
          add("forgets the category", without(writes), "otherCategory is not added"),
        ]),
    ...(mayChange
      ? [
          change("asks nothing", "true", "true", "theirs is not changed"),
          change("forgets the agency before", without(agency), without(agency), "theirs is not changed"),
          change("forgets the category", without(writes), without(writes), "otherCategory is not changed"),
        ]
      : []),
    ...(governed.writes === "insert, update"
      ? [
          change("asks nothing afterwards", tight, "true", "ours is not moved to another agency"),
          change(
            "forgets the agency afterwards",
            tight,
            without(agency),
            "ours is not moved to another agency",
          ),
          change(
            "forgets the category afterwards",
            tight,
            without(writes),
            "ours is not moved to another category",
          ),
        ]
      : []),
  ];
}

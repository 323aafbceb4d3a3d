import { shows } from "../../access/withhold.js";
import type { WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { REFERRED } from "../../loaders/people.js";
import { PersonRoleEnum, SexEnum } from "../../model/enums.js";
import { KINSHIP } from "../../model/family/enums.js";
import { AddPersonInput } from "../../model/family/inputs.js";
import { type CasePage, openCasePage } from "../../resolvers/case/CasePage.js";
import { addPerson } from "../../resolvers/family/addPerson.js";
import type { Id } from "../../sharing/facts.js";
import { type Row, WrongCell } from "./Row.js";

export const PEOPLE_COLUMNS = {
  case: "REQUIRED",
  role: "REQUIRED",
  "given name": "OPTIONAL",
  "family name": "OPTIONAL",
  sex: "OPTIONAL",
  "born on": "OPTIONAL",
  "expected on": "OPTIONAL",
  mother: "OPTIONAL",
  is: "OPTIONAL",
  of: "OPTIONAL",
} as const;

export const PEOPLE_FIELDS: Readonly<Record<string, string>> = {
  caseId: "case",
  role: "role",
  givenName: "given name",
  familyName: "family name",
  sex: "sex",
  bornOn: "born on",
  expectedOn: "expected on",
  motherId: "mother",
  relations: "is",
};

/** Adds somebody to a case, unless the same person stands there already; whether it did. @throws what the API refuses. */
export async function addSomebody(context: WritingContext, row: Row, caseId: Id): Promise<boolean> {
  const { input, isThere } = await context.open([caseId], async (view) => {
    if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
    const page = await openCasePage(view, caseId, [...REFERRED, "life"]);
    const is = row.word("is", Object.keys(KINSHIP) as (keyof typeof KINSHIP)[]);
    const of = row.people("of", page, view);
    if ((is === null) !== (of.length === 0))
      throw new WrongCell(is === null ? "is" : "of", "Say what they are, and of whom: both or neither.");
    const said = await row.checked(
      Object.assign(new AddPersonInput(), {
        caseId,
        role: row.word("role", Object.keys(PersonRoleEnum))!,
        givenName: row.text("given name"),
        familyName: row.text("family name"),
        sex: row.word("sex", Object.keys(SexEnum)) ?? "NOT_KNOWN",
        bornOn: row.day("born on"),
        expectedOn: row.day("expected on"),
        motherId: row.people("mother", page, view)[0] ?? null,
        relations: of.map((personId) => ({ personId, is: is! })),
      }),
    );
    return { input: said, isThere: isThereIn(page, said) };
  });
  if (!isThere) await addPerson(context, input);
  return !isThere;
}

/** Whether the importer sees somebody of the same name and day of birth in the case, or the same unborn child. */
const isThereIn = ({ view, caseId, people, rows }: CasePage, input: AddPersonInput): boolean =>
  people.some((person) => {
    const { name, life } = rows.get(person)!;
    const [names, lives] = [
      name.filter((one) => shows(view, caseId, one, false)),
      life.filter((one) => shows(view, caseId, one, false)),
    ];
    if (input.expectedOn != null) return lives.some(({ expectedOn }) => expectedOn === input.expectedOn);
    const isCalled = names.some(
      ({ given, family }) => same(given, input.givenName) && same(family, input.familyName),
    );
    return isCalled && (lives.length === 0 || lives.some(({ bornOn }) => bornOn === (input.bornOn ?? null)));
  });

const same = (a: string, b: string | null | undefined) => a.toLowerCase() === (b ?? "").trim().toLowerCase();

import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { Selection } from "../../access/Selection.js";
import { shows } from "../../access/withhold.js";
import { Context, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { loadAlike } from "../../loaders/duplicates.js";
import { EVERYTHING } from "../../loaders/people.js";
import { AddPersonInput, SimilarPeopleInput, TakeBackPersonInput } from "../../model/family/inputs.js";
import { SimilarPerson } from "../../model/family/SimilarPerson.js";
import { CaseLifePayload } from "../../model/life/CaseLife.js";
import type { Id } from "../../sharing/facts.js";
import { type CasePage, knownPeople, openCasePage } from "../case/CasePage.js";
import { personView } from "../case/person.js";
import { asId } from "../ids.js";
import { changeCase, openForChange } from "../life/changeCase.js";
import { addPerson } from "./addPerson.js";
import { areBirthsAlike } from "./similarBirth.js";

/** How many are shown at most. */
const MOST = 10;

/** Somebody is added to a family, after a look at who is on record already. */
@Resolver()
export class FamilyResolver {
  @Query(() => [SimilarPerson], {
    description:
      "Who is on record, in the viewer's own cases, with a name like this: at most 10. It looks at what the viewer sees, and at nothing else.",
  })
  async similarPeople(
    @Arg("input", () => SimilarPeopleInput, { description: "What is typed." }) input: SimilarPeopleInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SimilarPerson[]> {
    const [given, family] = [input.givenName.trim(), input.familyName.trim()];
    const alike = await loadAlike(context.transaction, context.doorRequest, given, family);
    const selection = Selection.of(info).at("person");
    return context.open(
      [...new Set(alike.map(({ caseId }) => caseId))],
      async (view) => {
        const found: SimilarPerson[] = [];
        const pages = new Map<Id, CasePage>();
        for (const { caseId, personId, names } of alike) {
          if (found.length === MOST) break;
          if (view.decider.isAbsent(caseId) || found.some(({ person }) => person.id === personId)) continue;
          const page = pages.get(caseId) ?? (await openCasePage(view, caseId, EVERYTHING));
          pages.set(caseId, page);
          const rows = page.rows.get(personId);
          // The name that is alike must itself be shown; and a date of birth that is shown must not speak against it.
          if (!rows?.name.some((row) => names.includes(row.id) && shows(view, caseId, row, false))) continue;
          const birth = rows.life.find((row) => row.bornOn !== null && shows(view, caseId, row, false));
          if (!areBirthsAlike(input.bornOn, birth?.bornOn)) continue;
          const person = personView(page, personId, selection);
          found.push({ caseId, caseReference: view.references[caseId] ?? "", person });
        }
        return found;
      },
      "similar people",
    );
  }

  @Mutation(() => CaseLifePayload, {
    description:
      "Adds somebody new to a case, with how they are related to its people: by the lead professional. Nobody else's agency sees them before somebody consents.",
  })
  addPerson(
    @Arg("input", () => AddPersonInput, { description: "Who, and how they are related." })
    input: AddPersonInput,
    @Ctx() context: WritingContext,
  ): Promise<CaseLifePayload> {
    return addPerson(context, input);
  }

  @Mutation(() => CaseLifePayload, {
    description:
      "Takes somebody out of a case again whom the viewer added to it within the last 24 hours, by mistake.",
  })
  takeBackPerson(
    @Arg("input", () => TakeBackPersonInput, { description: "Whom, out of which case." })
    input: TakeBackPersonInput,
    @Ctx() context: WritingContext,
  ): Promise<CaseLifePayload> {
    const read = async () => {
      const caseId = await openForChange(context, input.caseId);
      const personId = asId(input.personId);
      await context.open([caseId], async (view) => {
        const facts = view.facts.cases.find(({ id }) => id === caseId)!;
        if (!knownPeople(view, facts).includes(personId)) throw new TellonceError("NOT_FOUND");
      });
      return { caseId, personId };
    };
    return changeCase(context, "take_back_person", read, "person taken back", {
      FORBIDDEN: "Only whoever added somebody takes them out again.",
      CONFLICT: "They were added more than 24 hours ago, or the case is about them or their unborn child.",
    });
  }
}

import { Ctx, Query, Resolver } from "type-graphql";
import { usablePurposes } from "../access/purposes.js";
import { Context } from "../context.js";
import { loadAgencies } from "../loaders/agencies.js";
import { loadForms } from "../loaders/forms.js";
import { findJobTitle, loadPartnership } from "../loaders/partnership.js";
import { AgencyForm } from "../model/AgencyForm.js";
import { Viewer } from "../model/Me.js";
import { Partnership } from "../model/Partnership.js";
import { categoriesIn } from "../sharing/categories.js";
import { PURPOSES, type PurposeCode } from "../sharing/purposes.js";
import { coversDay, inForce, londonDay } from "../sharing/time.js";

/** What touches no subject: who is signed in, and the frame of the partnership. */
@Resolver()
export class ReferenceResolver {
  @Query(() => Viewer, { description: "Who is signed in. Needs no purpose." })
  me(@Ctx() context: Context): Promise<Viewer> {
    return context.frame(async (facts, at) => {
      const agencies = await loadAgencies(context.transaction);
      const { viewer } = facts;
      const usable = new Set(usablePurposes(facts, at));
      return {
        displayName: context.viewer.displayName,
        kind: context.viewer.kind,
        agency: agencies.get(viewer?.agencyId ?? "") ?? null,
        jobTitle: viewer?.practitionerId
          ? await findJobTitle(context.transaction, viewer.practitionerId)
          : null,
        roles: (viewer?.roles ?? []).filter((grant) => inForce(grant, at)).map(({ role }) => role),
        purposes: PURPOSES.filter(({ code }) => usable.has(code)).map(({ code, mode, sentence }) => ({
          code,
          mode,
          sentence,
        })),
        demonstration: context.asked.demonstration,
      };
    });
  }

  @Query(() => [AgencyForm], {
    description: "Forms of agencies that can be filled from the one assessment. Needs no purpose.",
  })
  forms(@Ctx() context: Context): Promise<AgencyForm[]> {
    return context.frame(() => loadForms(context.transaction));
  }

  @Query(() => Partnership, {
    description: "The partnership to which this session belongs. Needs no purpose.",
  })
  partnership(@Ctx() context: Context): Promise<Partnership> {
    return context.frame(async (facts, at) => {
      const [agencies, found] = await Promise.all([
        loadAgencies(context.transaction),
        loadPartnership(context.transaction),
      ]);
      const today = londonDay(at);
      return {
        id: found.id,
        name: found.name,
        area: found.area,
        agencies: [...agencies.values()],
        agreements: facts.agreements
          .filter((agreement) => coversDay(agreement, today))
          .map((agreement) => ({
            id: agreement.id,
            name: found.agreements[agreement.id]?.name ?? "",
            agencies: agreement.agencies
              .map((id) => agencies.get(id))
              .filter((agency) => agency !== undefined),
            purposes: agreement.purposes as PurposeCode[],
            categories: categoriesIn(agreement.categories),
            from: agreement.from,
            until: agreement.until,
            reviewOn: found.agreements[agreement.id]?.reviewOn ?? agreement.from,
          }))
          .toSorted((one, other) => one.name.localeCompare(other.name, "en-GB")),
      };
    });
  }
}

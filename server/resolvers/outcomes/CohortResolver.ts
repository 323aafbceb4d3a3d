import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { recordShown, shows } from "../../access/withhold.js";
import { Context } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { type CohortCounts, countCohort } from "../../loaders/cohorts.js";
import { getCurrentFramework, loadMeasures } from "../../loaders/outcomes.js";
import { CohortReport } from "../../model/outcomes/CohortReport.js";
import type { OutcomeFramework } from "../../model/outcomes/OutcomeFramework.js";
import type { Day } from "../../sharing/facts.js";
import { countSeen } from "./countSeen.js";

/** Outcomes counted, for those who answer for the work with many families and see the record of none. */
@Resolver()
export class CohortResolver {
  @Query(() => CohortReport, {
    description:
      "What became of everybody whose baseline was measured in one financial year; for the purpose STATISTICS alone.",
  })
  cohortReport(
    @Arg("year", () => Int, {
      nullable: true,
      description:
        "The year in whose April the financial year begins, at most ten years ago; the last one that is over where left out.",
    })
    wanted: number | null | undefined,
    @Ctx() context: Context,
  ): Promise<CohortReport> {
    return context.open(
      [],
      async (view) => {
        const year = readYear(wanted, view.today);
        const framework = await getCurrentFramework(view.transaction);
        const counts = await countCohort(view.transaction, context.doorRequest, framework, year);
        if (!counts) throw new TellonceError("FORBIDDEN");
        return reportOf(framework, year, counts);
      },
      "cohort report",
    );
  }

  @Query(() => CohortReport, {
    description:
      "What became of those in the viewer's own cases (at most 200) whose baseline was measured in one financial year: counted over what the viewer may see for this purpose, and nothing else.",
  })
  teamOutcomes(
    @Arg("year", () => Int, {
      nullable: true,
      description:
        "The year in whose April the financial year begins, at most ten years ago; the last one that is over where left out.",
    })
    wanted: number | null | undefined,
    @Ctx() context: Context,
  ): Promise<CohortReport> {
    return context.openWorklist(async (view) => {
      const year = readYear(wanted, view.today);
      const framework = await getCurrentFramework(view.transaction);
      const open = view.caseIds.filter((id) => !view.decider.isAbsent(id));
      const rows = (await loadMeasures(view.transaction, open)).filter((row) =>
        shows(view, row.case_id, row, false),
      );
      // What is counted was looked at.
      for (const row of rows) recordShown(view, row.case_id, row, "OutcomeMeasure.value");
      return reportOf(framework, year, countSeen(framework, rows, year, view.today));
    });
  }
}

/** @throws BAD_INPUT for a year that is not offered. */
function readYear(wanted: number | null | undefined, today: Day): number {
  const current = financialYear(today);
  const year = wanted ?? current - 1;
  if (year > current || year < current - 10)
    throw new TellonceError("BAD_INPUT", "Choose this financial year or one of the ten before it.", {
      fields: ["year"],
    });
  return year;
}

/** A financial year is named by the year in whose April it begins. */
const financialYear = (day: Day): number => Number(day.slice(0, 4)) - (day.slice(5) < "04-01" ? 1 : 0);

const reportOf = (
  { title, indicators }: OutcomeFramework,
  year: number,
  { asAt, fewest, told }: CohortCounts,
): CohortReport => ({
  title,
  year,
  asAt,
  fewest,
  indicators: indicators.map((indicator) => {
    const { people: measured = null, reached = null, asAt: on = null } = told[indicator.key] ?? {};
    const share = measured === null || reached === null ? null : Math.round((100 * reached) / measured);
    return { indicator, measured, reached, share, asAt: on };
  }),
});

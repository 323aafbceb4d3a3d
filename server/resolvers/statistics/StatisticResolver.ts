import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { Context, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { callDoor } from "../../loaders/callDoor.js";
import { loadStatistic, type ProtectedCells } from "../../loaders/statistics.js";
import {
  Statistic,
  STATISTICS,
  type StatisticTable,
  StatisticTableEnum,
  ViolenceAttendanceInput,
  ViolenceAttendancePayload,
} from "../../model/statistics/Statistic.js";
import { demandGiven } from "../emergency/demand.js";

/** The fixed catalogue of tables, for those who commission services and see the record of nobody. */
@Resolver()
export class StatisticResolver {
  @Query(() => Statistic, {
    description:
      "A table of the catalogue: numbers with noise, rounded to 5, small ones left out; for the purpose STATISTICS alone.",
  })
  statistic(
    @Arg("table", () => StatisticTableEnum, { description: "Which one." }) table: StatisticTable,
    @Ctx() context: Context,
  ): Promise<Statistic> {
    return context.open(
      [],
      async ({ transaction }) => {
        const found = await loadStatistic(transaction, context.doorRequest, context.asked.keys, table);
        if (!found) throw new TellonceError("FORBIDDEN");
        return tableOf(table, found);
      },
      `statistic ${table}`,
    );
  }

  @Mutation(() => ViolenceAttendancePayload, {
    description:
      "Records that somebody came to this emergency department or GP practice after violence. No identity is taken.",
  })
  recordViolenceAttendance(
    @Arg("input", () => ViolenceAttendanceInput, { description: "The four fields." })
    input: ViolenceAttendanceInput,
    @Ctx() context: WritingContext,
  ): Promise<ViolenceAttendancePayload> {
    const id = newId();
    const said = JSON.stringify({ ...input, month: `${input.month}-01` });
    const { transaction, doorRequest } = context;
    return context.open(
      [],
      async () => ({
        id: await context.once(async () => {
          demandGiven(await callDoor(transaction, "add_attendance", doorRequest, id, said), {
            FORBIDDEN: "Only an emergency department or a GP practice records this.",
          });
          context.trail.changed("violence attendance", id);
          return id;
        }),
      }),
      "violence attendance",
    );
  }
}

const FEWEST = 5;

function tableOf(table: StatisticTable, { asAt, cells }: ProtectedCells): Statistic {
  const columns = [...STATISTICS[table]];
  const names = [...new Set(cells.map(({ row }) => row))];
  const rows = names.map((name) => {
    const counts = columns.map(
      (column) => cells.find((cell) => cell.row === name && cell.column === column)?.count ?? null,
    );
    return { name, counts, total: sum(counts) };
  });
  const totals = columns.map((_, index) => sum(rows.map(({ counts }) => counts[index]!)));
  return { table, asAt, fewest: FEWEST, columns, rows, totals };
}

const sum = (counts: readonly (number | null)[]) => counts.reduce<number>((all, one) => all + (one ?? 0), 0);

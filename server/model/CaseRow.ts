import { Column, PrimaryColumn } from "typeorm";

/** The columns of every governed row of a case: one case, one category, one contributing agency, its subjects and marks. */
export abstract class CaseRow {
  @PrimaryColumn("uuid", { name: "partnership_id" }) partnershipId!: string;
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "case_id" }) caseId!: string;
  @Column("smallint") category!: number;
  @Column("uuid", { name: "agency_id" }) agencyId!: string;
  @Column("uuid", { array: true }) subjects!: string[];
  @Column("uuid", { array: true, nullable: true }) mentioned!: string[] | null;
  @Column("integer", { array: true, nullable: true }) marks!: number[] | null;
}

import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

@ObjectType()
abstract class Row {
  @PrimaryColumn("uuid") partnership_id!: string;
  @Field(() => ID) @PrimaryColumn("uuid") id!: string;
}

@ObjectType()
@Entity("agency")
export class Agency extends Row {
  @Field() @Column("text") name!: string;
  @Field() @Column("text") type!: string;
}

@ObjectType()
@Entity("practitioner")
export class Practitioner extends Row {
  @Field() @Column("text") name!: string;
  @Column("uuid") agency_id!: string;
}

@ObjectType()
@Entity("person_name")
export class PersonName extends Row {
  @Column("uuid") person_id!: string;
  @Column("text") kind!: string;
  @Column("text") given!: string;
  @Column("text") family!: string;
}

@ObjectType()
@Entity("person_life")
export class PersonLife extends Row {
  @Column("uuid") person_id!: string;
  @Column("date", { nullable: true }) born_on!: string | null;
}

@ObjectType()
@Entity("person")
export class Person extends Row {
  @Field() @Column("text") reference!: string;
}

@ObjectType()
@Entity("case_person")
export class Member extends Row {
  @Column("uuid") case_id!: string;
  @Column("uuid") person_id!: string;
  @Field() @Column("text") role!: string;
}

@ObjectType()
@Entity("family_name")
export class FamilyName extends Row {
  @Column("uuid") case_id!: string;
  @Column("text") name!: string;
}

@ObjectType()
@Entity("need_band")
export class NeedBand extends Row {
  @Column("uuid") case_id!: string;
  @Column("smallint") band!: number;
}

@ObjectType()
@Entity("answer")
export class Answer extends Row {
  @Column("uuid") case_id!: string;
  @Column("uuid") assessment_id!: string;
  @Field() @Column("text") question_key!: string;
  @Field(() => String, { nullable: true }) @Column("text", { nullable: true }) value!: string | null;
}

@ObjectType()
@Entity("assessment")
export class Assessment extends Row {
  @Column("uuid") case_id!: string;
}

@ObjectType()
@Entity("involvement")
export class Involvement extends Row {
  @Column("uuid") case_id!: string;
  @Column("uuid") agency_id!: string;
  @Column("uuid", { nullable: true }) practitioner_id!: string | null;
  @Field() @Column("text") kind!: string;
  @Field(() => String, { nullable: true }) @Column("text", { nullable: true }) role!: string | null;
}

@ObjectType()
@Entity("plan_action")
export class Action extends Row {
  @Column("uuid") case_id!: string;
  @Column("uuid") owner_agency_id!: string;
  @Field() @Column("text") title!: string;
  @Field(() => String, { nullable: true }) @Column("date", { nullable: true }) due_on!: string | null;
  @Field() @Column("text") status!: string;
}

@ObjectType()
@Entity("chronology_event")
export class Event extends Row {
  @Column("uuid") case_id!: string;
  @Column("uuid") agency_id!: string;
  @Field() @Column("date") occurred_on!: string;
  @Field() @Column("text") title!: string;
  @Field(() => String, { nullable: true }) @Column("text", { nullable: true }) detail!: string | null;
}

@ObjectType()
@Entity("consent")
export class Consent extends Row {
  @Field(() => ID) @Column("uuid") person_id!: string;
  @Field() @Column("text") authority!: string;
  @Field() @Column("timestamptz") given_at!: Date;
}

@ObjectType()
@Entity("case_record")
export class Case extends Row {
  @Field() @Column("text") reference!: string;
  @Field() @Column("text") status!: string;
  @Field() @Column("date") opened_on!: string;
}

export const entities = [
  Agency,
  Practitioner,
  PersonName,
  PersonLife,
  Person,
  Member,
  FamilyName,
  NeedBand,
  Answer,
  Assessment,
  Involvement,
  Action,
  Event,
  Consent,
  Case,
];

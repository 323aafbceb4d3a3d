import type { MigrationInterface, QueryRunner } from "typeorm";
import { reference } from "./sql.js";

/** Code lists that the door and the policies read. A test holds them against server/sharing. */
export class Reference1763700000030 implements MigrationInterface {
  name = "Reference1763700000030";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table category (bit smallint primary key, code text not null unique, sensitivity text not null);
      insert into category (bit, code, sensitivity) values
        (0, 'IDENTITY', 'BASIC'), (1, 'CONTACT', 'BASIC'), (2, 'HOUSEHOLD', 'BASIC'), (3, 'AGENCY_INVOLVEMENT', 'BASIC'),
        (4, 'EDUCATION', 'STANDARD'), (5, 'EMPLOYMENT', 'STANDARD'), (6, 'HOUSING', 'STANDARD'), (7, 'FINANCE', 'STANDARD'),
        (8, 'PARENTING', 'STANDARD'), (9, 'DEVELOPMENT', 'STANDARD'), (10, 'SOCIAL_NETWORK', 'STANDARD'),
        (11, 'CHILD_VOICE', 'STANDARD'), (12, 'PRACTITIONER_OPINION', 'STANDARD'),
        (13, 'HEALTH_PHYSICAL', 'SENSITIVE'), (14, 'HEALTH_MENTAL', 'SENSITIVE'), (15, 'SEXUAL_HEALTH', 'SENSITIVE'),
        (16, 'SUBSTANCE_USE', 'SENSITIVE'), (17, 'DISABILITY', 'SENSITIVE'), (18, 'ETHNICITY_RELIGION', 'SENSITIVE'),
        (19, 'IMMIGRATION', 'SENSITIVE'), (20, 'DOMESTIC_ABUSE', 'SENSITIVE'), (21, 'OFFENCE', 'SENSITIVE'),
        (22, 'SAFEGUARDING', 'SENSITIVE'), (23, 'SAFE_ADDRESS', 'PROTECTED'), (24, 'ADOPTION', 'PROTECTED'),
        (25, 'CONFIDENTIAL_SOURCE', 'PROTECTED');
      ${reference("category", "What kind of data a value is; bit is its place in every mask.")}

      create table purpose (code text primary key, mode text not null, assurance smallint not null);
      insert into purpose (code, mode, assurance) values
        ('EARLY_HELP', 'CONSENT', 1), ('SERVICE_DELIVERY', 'CONSENT', 1), ('EVALUATION', 'CONSENT', 1),
        ('SAFEGUARDING_ENQUIRY', 'DUTY', 2), ('STATUTORY_ASSESSMENT', 'DUTY', 2), ('STATUTORY_GATEWAY', 'DUTY', 1),
        ('EMERGENCY', 'EMERGENCY', 2), ('STATISTICS', 'AGGREGATE', 1), ('AUDIT', 'OVERSIGHT', 2),
        ('SUBJECT_ACCESS', 'OWN', 1), ('LIFE_PASSPORT', 'PASSPORT', 1);
      ${reference("purpose", "Why somebody asks, and how such a purpose is decided.")}

      create table role_ceiling (role text, purpose text references purpose, mask integer not null, primary key (role, purpose));
      insert into role_ceiling (role, purpose, mask) values
        ('LEAD_PROFESSIONAL', 'EARLY_HELP', 67108863),
        ('LEAD_PROFESSIONAL', 'SERVICE_DELIVERY', 67108863),
        ('LEAD_PROFESSIONAL', 'EVALUATION', 8388607),
        ('LEAD_PROFESSIONAL', 'SAFEGUARDING_ENQUIRY', 67108863),
        ('LEAD_PROFESSIONAL', 'STATUTORY_ASSESSMENT', 67108863),
        ('LEAD_PROFESSIONAL', 'EMERGENCY', 8388607),
        ('SOCIAL_WORKER', 'EARLY_HELP', 67108863),
        ('SOCIAL_WORKER', 'SERVICE_DELIVERY', 67108863),
        ('SOCIAL_WORKER', 'EVALUATION', 8388607),
        ('SOCIAL_WORKER', 'SAFEGUARDING_ENQUIRY', 67108863),
        ('SOCIAL_WORKER', 'STATUTORY_ASSESSMENT', 67108863),
        ('SOCIAL_WORKER', 'EMERGENCY', 67108863),
        ('DUTY_WORKER', 'EARLY_HELP', 67108863),
        ('DUTY_WORKER', 'SERVICE_DELIVERY', 67108863),
        ('DUTY_WORKER', 'EVALUATION', 8388607),
        ('DUTY_WORKER', 'SAFEGUARDING_ENQUIRY', 67108863),
        ('DUTY_WORKER', 'STATUTORY_ASSESSMENT', 67108863),
        ('DUTY_WORKER', 'EMERGENCY', 67108863),
        ('SUPERVISOR', 'EARLY_HELP', 67108863),
        ('SUPERVISOR', 'SERVICE_DELIVERY', 67108863),
        ('SUPERVISOR', 'EVALUATION', 8388607),
        ('SUPERVISOR', 'SAFEGUARDING_ENQUIRY', 67108863),
        ('SUPERVISOR', 'STATUTORY_ASSESSMENT', 67108863),
        ('EDUCATION_PRACTITIONER', 'EARLY_HELP', 5668863),
        ('EDUCATION_PRACTITIONER', 'SERVICE_DELIVERY', 5668863),
        ('EDUCATION_PRACTITIONER', 'EVALUATION', 5668863),
        ('EDUCATION_PRACTITIONER', 'SAFEGUARDING_ENQUIRY', 7831551),
        ('EDUCATION_PRACTITIONER', 'STATUTORY_ASSESSMENT', 7831551),
        ('HEALTH_PRACTITIONER', 'EARLY_HELP', 5767167),
        ('HEALTH_PRACTITIONER', 'SERVICE_DELIVERY', 5767167),
        ('HEALTH_PRACTITIONER', 'EVALUATION', 5767167),
        ('HEALTH_PRACTITIONER', 'SAFEGUARDING_ENQUIRY', 8388607),
        ('HEALTH_PRACTITIONER', 'STATUTORY_ASSESSMENT', 8388607),
        ('HEALTH_PRACTITIONER', 'EMERGENCY', 8388607),
        ('POLICE_OFFICER', 'EARLY_HELP', 7430143),
        ('POLICE_OFFICER', 'SERVICE_DELIVERY', 7430143),
        ('POLICE_OFFICER', 'EVALUATION', 7430143),
        ('POLICE_OFFICER', 'SAFEGUARDING_ENQUIRY', 8388607),
        ('POLICE_OFFICER', 'STATUTORY_ASSESSMENT', 8388607),
        ('POLICE_OFFICER', 'EMERGENCY', 8388607),
        ('HOUSING_OFFICER', 'EARLY_HELP', 5382143),
        ('HOUSING_OFFICER', 'SERVICE_DELIVERY', 5382143),
        ('HOUSING_OFFICER', 'EVALUATION', 5382143),
        ('HOUSING_OFFICER', 'SAFEGUARDING_ENQUIRY', 5251071),
        ('HOUSING_OFFICER', 'STATUTORY_ASSESSMENT', 5251071),
        ('JOB_COACH', 'EARLY_HELP', 131263),
        ('JOB_COACH', 'SERVICE_DELIVERY', 131263),
        ('JOB_COACH', 'EVALUATION', 131263),
        ('JOB_COACH', 'STATUTORY_GATEWAY', 19),
        ('SUPPORT_WORKER', 'EARLY_HELP', 5734399),
        ('SUPPORT_WORKER', 'SERVICE_DELIVERY', 5734399),
        ('SUPPORT_WORKER', 'EVALUATION', 5734399),
        ('SUPPORT_WORKER', 'SAFEGUARDING_ENQUIRY', 5668863),
        ('SUPPORT_WORKER', 'STATUTORY_ASSESSMENT', 5668863),
        ('SUBSTANCE_WORKER', 'EARLY_HELP', 7831551),
        ('SUBSTANCE_WORKER', 'SERVICE_DELIVERY', 7831551),
        ('SUBSTANCE_WORKER', 'EVALUATION', 7831551),
        ('SUBSTANCE_WORKER', 'SAFEGUARDING_ENQUIRY', 7831551),
        ('SUBSTANCE_WORKER', 'STATUTORY_ASSESSMENT', 7831551),
        ('YOUTH_JUSTICE_WORKER', 'EARLY_HELP', 7831551),
        ('YOUTH_JUSTICE_WORKER', 'SERVICE_DELIVERY', 7831551),
        ('YOUTH_JUSTICE_WORKER', 'EVALUATION', 7831551),
        ('YOUTH_JUSTICE_WORKER', 'SAFEGUARDING_ENQUIRY', 8388607),
        ('YOUTH_JUSTICE_WORKER', 'STATUTORY_ASSESSMENT', 8388607),
        ('RECORDS', 'EARLY_HELP', 8388607),
        ('RECORDS', 'SERVICE_DELIVERY', 8388607),
        ('RECORDS', 'EVALUATION', 8388607),
        ('DATA_QUALITY', 'SERVICE_DELIVERY', 15),
        ('DPO', 'AUDIT', 0),
        ('COMMISSIONER', 'STATISTICS', 0),
        ('FAMILY_MEMBER', 'SUBJECT_ACCESS', 33554431),
        ('FAMILY_MEMBER', 'LIFE_PASSPORT', 8388607);
      ${reference("role_ceiling", "Which categories a role may use for a purpose. What is not listed is closed.")}

      create table agency_type (code text primary key, name text not null, version smallint not null default 1, retired_on date);
      insert into agency_type (code, name) values
        ('CHILDRENS_SERVICES', 'Children''s services'), ('ADULT_SOCIAL_CARE', 'Adult social care'),
        ('DISTRICT_HOUSING', 'District housing'), ('GP', 'GP practice'), ('HEALTH_VISITING', 'Health visiting'),
        ('CAMHS', 'Child and adolescent mental health service'), ('EMERGENCY_DEPARTMENT', 'Hospital emergency department'),
        ('FAMILY_NURSE', 'Family nurse partnership'), ('SCHOOL', 'School'), ('COLLEGE', 'College'), ('EARLY_YEARS', 'Early years setting'),
        ('POLICE', 'Police'), ('PROBATION', 'Probation'), ('YOUTH_JUSTICE', 'Youth justice service'), ('JOBCENTRE', 'Jobcentre'),
        ('DRUG_ALCOHOL', 'Drug and alcohol service'), ('FIRE_RESCUE', 'Fire and rescue service'),
        ('HOUSING_PROVIDER', 'Registered housing provider'), ('VOLUNTARY', 'Voluntary organisation'), ('COMMISSIONER', 'Commissioner');
      ${reference("agency_type", "Kinds of agency: versioned reference data, never an enum in code.")}

      create table legal_gateway (
        code text primary key, name text not null, source text not null, purposes text[] not null,
        agreement_to_be_sought boolean not null, regime text not null check (regime in ('UK_GDPR', 'DPA_PART_3')),
        categories integer not null default 67108863, age_from smallint, age_before smallint, benefits text[] not null default '{}');
      comment on column legal_gateway.categories is 'No decision that stands on it opens more than these, and only for people from age_from until before age_before who receive one of the benefits, where these are named.';
      insert into legal_gateway (code, name, source, purposes, agreement_to_be_sought, regime) values
        ('CA1989_S47', 'Enquiry into significant harm', 'Children Act 1989 s.47', '{SAFEGUARDING_ENQUIRY}', false, 'UK_GDPR'),
        ('CA1989_S17', 'Assessment of a child in need', 'Children Act 1989 s.17', '{STATUTORY_ASSESSMENT}', true, 'UK_GDPR'),
        ('CA2004_S10', 'Co-operation to improve well-being', 'Children Act 2004 s.10', '{STATUTORY_ASSESSMENT}', true, 'UK_GDPR'),
        ('CA2004_S11', 'Duty to safeguard and promote welfare', 'Children Act 2004 s.11', '{SAFEGUARDING_ENQUIRY}', false, 'UK_GDPR'),
        ('CFA2014_S36', 'Education, health and care needs assessment', 'Children and Families Act 2014 s.36', '{STATUTORY_ASSESSMENT}', true, 'UK_GDPR'),
        ('COURT_ORDER', 'Order of a court', 'The order itself', '{SAFEGUARDING_ENQUIRY,STATUTORY_ASSESSMENT}', false, 'UK_GDPR'),
        ('FEED_18_19', 'Statutory feed of 18 and 19 year olds', 'Education and Skills Act 2008 s.72', '{STATUTORY_GATEWAY}', false, 'UK_GDPR');
      -- Identity, contact and education of those who receive Jobseeker's Allowance, Income Support, Incapacity Benefit or Employment and
      -- Support Allowance.
      update legal_gateway set categories = 19, age_from = 18, age_before = 20, benefits = '{JSA,IS,IB,ESA}' where code = 'FEED_18_19';
      ${reference("legal_gateway", "What law lets a sharing decision stand on, and whether agreement is to be sought first.")}

      create table template (
        id text, version smallint, name text not null, document jsonb not null, published_at timestamptz not null default now(),
        primary key (id, version));
      ${reference("template", "Assessment templates as versioned data: domains, elements, questions.")}
      create table template_question (
        template_id text, version smallint, key text, domain text not null, element text not null, position smallint not null,
        kind text not null check (kind in ('FACT', 'JUDGEMENT', 'OWN_WORDS')), text text not null,
        category smallint not null references category, locates boolean not null,
        primary key (template_id, version, key), foreign key (template_id, version) references template);
      ${reference("template_question", "The questions of each template, with the least category of their answers.")}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

--liquibase formatted sql

--changeset wardline:mart.free_meals_pupil
create table mart.free_meals_pupil (
  customer_id varchar not null comment 'Customer that the pupil is (index.customer_xref)',
  pupil_source varchar not null comment 'Source system of the census',
  pupil_key varchar not null comment 'Key of the pupil there (index.person_record)',
  day date not null comment 'Day of the latest extract: entitlement as at that day',
  school varchar not null comment 'School, as the source names it',
  year_group varchar comment 'Year group, in the words of the source',
  ward_set varchar comment 'Ward set in force on the day of the latest school census (core.dim_ward_set)',
  ward_code varchar comment 'Ward of the pupil''s home; empty where it is not known',
  ward_name varchar comment 'Name of the ward',
  rule varchar not null comment 'Rule by which the pupil is entitled (core.rule_free_school_meals)',
  rule_citation varchar not null comment 'Where the rule is from',
  rule_doubt varchar comment 'What is not certain about the rule',
  claim_key varchar not null comment 'Benefit claim of the household: the evidence (core.fact_household_member)',
  child_key varchar not null comment 'Key of the child on that claim at the benefits system (index.person_record)',
  assessment_key varchar not null comment 'Assessment of the income of that claim: the evidence (core.fact_income_assessment)',
  assessed_from date not null comment 'First day for which the assessment holds',
  qualifying_benefit varchar comment 'Benefit that the assessment names (core.dim_benefit_type)',
  annual_income decimal(14, 2) comment 'Income of a year that it found, in pounds',
  links_certain boolean not null comment 'Whether the pupil''s records in both systems are linked with certainty'
)
/* [jooq ignore start] */
comment 'One row for each pupil who is entitled to free school meals as at the latest extract and for whom none are claimed: the list of the officers, with persons'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;

--changeset wardline:mart.free_meals_pupil.withheld
alter table mart.free_meals_pupil add column withheld boolean comment 'The pupil is protected, or objects to sharing for everything (core.dim_restriction): officers do not see the row';

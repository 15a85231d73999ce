--liquibase formatted sql

--changeset wardline:mart.free_meals_entitlement
create table mart.free_meals_entitlement (
  customer_id varchar not null comment 'Customer that the pupil is (index.customer_xref)',
  pupil_source varchar not null comment 'Source system of the census',
  pupil_key varchar not null comment 'Key of the pupil there (index.person_record)',
  day date not null comment 'Day as at which it is told: one of core.dim_as_at_day, or the day of a school census',
  census_day date not null comment 'Day of the latest school census by then, which says who is a pupil and where the home is',
  school varchar not null comment 'School, as the source names it',
  year_group varchar comment 'Year group, in the words of the source',
  ward_set varchar comment 'Ward set in force on the day of the census (core.dim_ward_set)',
  ward_code varchar comment 'Ward of the pupil''s home; empty where it is not known',
  rule varchar not null comment 'Rule by which the pupil is entitled (core.rule_free_school_meals): of several that fit, the first in their order',
  rule_from date not null comment 'First day of the rule',
  claim_key varchar not null comment 'Benefit claim of a household the pupil belongs to: the evidence (core.fact_household_member)',
  child_key varchar not null comment 'Key of the child on that claim at the benefits system (index.person_record)',
  assessment_key varchar not null comment 'Assessment of the income of that claim: the evidence (core.fact_income_assessment)',
  assessed_from date not null comment 'First day for which the assessment holds',
  qualifying_benefit varchar comment 'Benefit that the assessment names (core.dim_benefit_type)',
  annual_income decimal(14, 2) comment 'Income of a year that it found, in pounds',
  links_certain boolean not null comment 'Whether the pupil''s records in both systems are linked with certainty',
  claiming boolean not null comment 'Whether a meal is claimed for the pupil on that day (core.fact_meal_claim)'
)
/* [jooq ignore start] */
comment 'One row for each pupil and day on which the means of a household entitle the pupil to free school meals; with persons'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;

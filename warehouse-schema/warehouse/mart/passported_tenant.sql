--liquibase formatted sql

--changeset wardline:mart.passported_tenant
create table mart.passported_tenant (
  tenancy_source varchar not null comment 'Source system of the tenancy',
  tenancy_key varchar not null comment 'Key of the tenancy there (core.fact_tenancy)',
  customer_id varchar not null comment 'Customer that the tenant is (index.customer_xref)',
  person_key varchar not null comment 'Key of the tenant at the source of the tenancy (index.person_record)',
  day date not null comment 'Day as at which it is told (core.dim_as_at_day)',
  ward_set varchar comment 'Ward set in force on the day (core.dim_ward_set)',
  ward_code varchar comment 'Ward of the tenancy; empty where it is not known',
  weekly_rent decimal(14, 2) not null comment 'Rent for a week, in pounds',
  claim_key varchar not null comment 'Benefit claim on which the tenant is claimant or partner: the evidence (core.fact_household_member)',
  assessment_key varchar not null comment 'Assessment of that claim: the evidence (core.fact_income_assessment)',
  qualifying_benefit varchar not null comment 'Benefit by which the tenant passes the means test (core.dim_benefit_type)',
  awarded boolean not null comment 'Whether a claim of the tenant has an award of housing benefit in payment on that day',
  links_certain boolean not null comment 'Whether the tenant''s records in both systems are linked with certainty'
)
/* [jooq ignore start] */
comment 'One row for each tenancy of the council and day on which rent is to be paid and the tenant has a benefit that passports to housing benefit; with persons. Not a means test: who has no such benefit may be entitled too'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;

--changeset wardline:mart.passported_tenant.withheld
alter table mart.passported_tenant add column withheld boolean comment 'The tenant is protected, or objects to sharing for everything (core.dim_restriction): officers do not see the row';

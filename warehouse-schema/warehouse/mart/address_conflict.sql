--liquibase formatted sql

--changeset wardline:mart.address_conflict
create table mart.address_conflict (
  claim_source varchar not null comment 'Source system of the claim',
  claim_key varchar not null comment 'Key of the claim there (core.fact_benefit_award)',
  customer_id varchar not null comment 'Customer that the claimant is (index.customer_xref)',
  person_key varchar not null comment 'Key of the claimant at the source of the claim (index.person_record)',
  day date not null comment 'Day as at which it is told (core.dim_as_at_day)',
  ward_set varchar comment 'Ward set in force on the day (core.dim_ward_set)',
  ward_code varchar comment 'Ward of the address of the claim; empty where it is not known',
  uprn varchar not null comment 'Unique property reference number of the address of the claim',
  postcode varchar comment 'Postcode of the address of the claim',
  claimed_from date not null comment 'First day of the first award of the claim at that address',
  weekly_amount decimal(14, 2) not null comment 'Awards in payment at that address, in pounds a week',
  other_uprn varchar not null comment 'Unique property reference number of the address that other systems give',
  other_postcode varchar comment 'Postcode of that address',
  systems bigint not null comment 'Number of other systems that give that address for longer than the days asked for (core.measure_parameter, address conflict)',
  evidence varchar not null comment 'The facts that give that address: source, kind, key and first day of each, parted by semicolons',
  evidenced_from date not null comment 'Day from which as many systems as are asked for gave that address',
  links_certain boolean not null comment 'Whether all records of the claimant that this rests on are linked with certainty',
  protected_person boolean not null comment 'Whether a source says that the claimant is protected'
)
/* [jooq ignore start] */
comment 'One row for each claim, day and other address: the claimant is found at a later and better evidenced address by other systems. A question to ask, not a finding; with persons'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;

--changeset wardline:mart.address_conflict.withheld
alter table mart.address_conflict add column withheld boolean comment 'The claimant is protected, or objects to sharing for everything or for fraud matching (core.dim_restriction): officers do not see the row';

--liquibase formatted sql

--changeset wardline:core.dim_household
create table core.dim_household (
  household_id varchar not null comment 'Household: source and key of the claim, or uprn and the number of the property',
  basis varchar not null comment 'What makes it a household: claim where its members are on one benefit claim, address where they rent, owe council tax for or claim at one property. The same people can be in one of each: never add the two up',
  valid_from date not null comment 'First day of the spell, by the days that the facts give and as known now',
  valid_to date comment 'Day from which another spell holds, itself not included; empty for the last spell. As at a day: valid_from is not after it, and valid_to is empty or after it',
  members bigint not null comment 'Number of its members; 0 while nobody belongs to it',
  adults bigint not null comment 'Of those, the ones who are not children of a claim',
  children bigint not null comment 'Of those, the children of a claim',
  customers varchar not null comment 'The customers that its members are, in order, parted by commas; source and key of one who is no customer yet',
  uprn varchar comment 'Property: of a claim that of its latest award begun by then; its ward in every ward set is in core.dim_address',
  postcode varchar comment 'Postcode of the property, in capitals with one space before its last three characters',
  ward_set varchar comment 'Ward set in force on the first day of the spell (core.dim_ward_set)',
  ward_code varchar comment 'Ward of that set in which the postcode lies; empty where it is not known'
)
/* [jooq ignore start] */
comment 'One row for each household and spell in which its members and its property stay the same: spells follow each other without overlap or gap'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;

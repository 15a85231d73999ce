--liquibase formatted sql

--changeset wardline:mart.contact_ward_quarter
create table mart.contact_ward_quarter (
  ward_set varchar comment 'Ward set in force on the day of the contacts (core.dim_ward_set); empty where there was none',
  ward_code varchar comment 'Ward of the address that came with the contact, on its own day; empty where it is not known',
  ward_name varchar comment 'Name of the ward',
  service varchar not null comment 'Service, in the words of the source (core.dim_service)',
  channel varchar not null comment 'Channel (core.dim_channel)',
  quarter date not null comment 'First day of the quarter, by the day in London on which the contacts began',
  contacts bigint not null comment 'Denominator: number of contacts, repeats among them',
  resolved_first_time bigint not null comment 'Numerator: contacts that the source says were settled in this one contact',
  known_customer_contacts bigint not null comment 'Denominator of repeats: contacts whose customer and reason are known, since only these can be found to be repeats',
  repeat_contacts bigint not null comment 'Numerator of repeats: contacts by a known customer with the same service for the same reason as an earlier one within the window before (core.measure_parameter, repeat contact)',
  first_contacts bigint not null comment 'Denominator of single-contact resolution: contacts whose customer and reason are known and that are no repeats',
  settled_first_contacts bigint not null comment 'Numerator of single-contact resolution: of these, the ones settled in this one contact that no repeat followed within the window',
  cost_low decimal(14, 2) not null comment 'Contacts at the lowest unit cost of their day, in pounds (core.dim_channel)',
  cost_central decimal(14, 2) not null comment 'Contacts at the central unit cost of their day, in pounds; a full cost, not a cashable saving',
  cost_high decimal(14, 2) not null comment 'Contacts at the highest unit cost of their day, in pounds',
  repeat_cost_low decimal(14, 2) not null comment 'Of that, the repeat contacts, lowest',
  repeat_cost_central decimal(14, 2) not null comment 'Of that, the repeat contacts, central',
  repeat_cost_high decimal(14, 2) not null comment 'Of that, the repeat contacts, highest'
)
/* [jooq ignore start] */
comment 'One row for each ward, service, channel and quarter with a contact. Unit costs: SOCITM 2009, after the cabinet report of 8 March 2010; repeat contact: same customer, service and reason, within 14 days'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;

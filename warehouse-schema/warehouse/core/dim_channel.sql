--liquibase formatted sql

--changeset wardline:core.dim_channel
create table core.dim_channel (
  channel varchar not null comment 'Channel: face to face, telephone or online',
  valid_from date not null comment 'First day for which the costs are used',
  valid_to date comment 'Day from which they are no longer used, itself not included; empty while they are',
  unit_cost_low decimal(9, 2) not null comment 'Cost of a contact in pounds, the lowest of the councils asked',
  unit_cost decimal(9, 2) not null comment 'Cost of a contact in pounds, the central figure; a full cost, not what one contact fewer would save',
  unit_cost_high decimal(9, 2) not null comment 'Cost of a contact in pounds, the highest of the councils asked',
  source varchar not null comment 'Where the costs are from',
  doubt varchar comment 'What is not certain about them; empty where nothing is known to be'
)
/* [jooq ignore start] */
comment 'One row for each channel and each spell for which its unit costs are used'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;

--changeset wardline:core.dim_channel.costs
/* [jooq ignore start] */
insert into core.dim_channel
select
  channel, date '2000-01-01', null, low, central, high,
  'SOCITM Insight 2009, as the cabinet report of 8 March 2010 has it; range: Socitm 2009, least and greatest of its members',
  'Prices of 2009, used for other years as they are. The central figures were found in the cabinet report alone'
from (values
  ('face to face', decimal '4.83', decimal '6.56', decimal '9.56'),
  ('telephone', decimal '1.28', decimal '3.22', decimal '5.57'),
  ('online', decimal '0.22', decimal '0.27', decimal '0.56')
) as costs (channel, low, central, high)
/* [jooq ignore stop] */;

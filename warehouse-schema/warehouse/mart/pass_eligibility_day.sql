--liquibase formatted sql

--changeset wardline:mart.pass_eligibility_day
create table mart.pass_eligibility_day (
  day date not null comment 'Day as at which it is told (core.dim_as_at_day)',
  old_enough bigint not null comment 'Denominator of take-up: claimants and partners on a benefit claim who are old enough by the date of birth that Benefits verified (core.rule_concessionary_travel)',
  with_pass bigint not null comment 'Numerator of take-up: of those, the ones with a pass in force, of any kind',
  without_pass bigint not null comment 'Of those, the ones without',
  older_passes bigint not null comment 'All passes for older people in force',
  disabled_passes bigint not null comment 'All passes for disabled people in force'
)
/* [jooq ignore start] */
comment 'One row for each day: who is old enough for a travel pass and has none, of the people whose age the council has verified. Age: 60, from 6 April 2010 women''s pensionable age for all (SI 2010/459)'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;

--liquibase formatted sql

--changeset wardline:core.measure_parameter
create table core.measure_parameter (
  parameter varchar not null comment 'Name of the parameter',
  amount integer not null comment 'Its value',
  unit varchar not null comment 'What it is counted in',
  meaning varchar not null comment 'What it decides',
  source varchar not null comment 'Where the value is from',
  doubt varchar comment 'What is not certain about it; empty where nothing is known to be'
)
/* [jooq ignore start] */
comment 'One row for each number that a measure rests on and that is a matter of definition'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;

--changeset wardline:core.measure_parameter.numbers
/* [jooq ignore start] */
insert into core.measure_parameter values
  ('repeat contact', 14, 'days', 'A contact of the same customer for the same reason counts as a repeat up to so many days after an earlier one', 'The default of this warehouse', 'No standard is known'),
  ('repeat victim, incidents', 3, 'incidents', 'So many incidents within the window make a repeat victim', 'The usual threshold of the later community trigger (Anti-social Behaviour, Crime and Policing Act 2014 s.104)', 'From general knowledge; each area sets its own'),
  ('repeat victim, window', 6, 'months', 'The window: the day of the earliest of the incidents is later than so many months before the latest', 'The usual threshold of the later community trigger (Anti-social Behaviour, Crime and Policing Act 2014 s.104)', 'From general knowledge; each area sets its own')
/* [jooq ignore stop] */;

--changeset wardline:core.measure_parameter.address-conflict
/* [jooq ignore start] */
insert into core.measure_parameter values
  ('address conflict, systems', 2, 'systems', 'An address of a claim is in conflict when at least so many other systems, and more than give that address, find the claimant at one other', 'The default of this warehouse', 'No standard is known'),
  ('address conflict, days', 28, 'days', 'They have to have done so for more than so many days', 'The default of this warehouse', 'No standard is known; shorter than it takes to notice a move, and moves are called conflicts')
/* [jooq ignore stop] */;

--liquibase formatted sql

--changeset wardline:mart.address_conflict_ward_day
create table mart.address_conflict_ward_day (
  ward_set varchar comment 'Ward set in force on the day (core.dim_ward_set)',
  ward_code varchar comment 'Ward of the address of the claims; empty where it is not known',
  ward_name varchar comment 'Name of the ward',
  day date not null comment 'Day as at which it is told (core.dim_as_at_day)',
  claims bigint not null comment 'Denominator: claims with an award in payment whose claimant and property are known, once for each property',
  conflicts bigint not null comment 'Numerator: of those, the ones whose claimant other systems find at another address (mart.address_conflict)',
  conflicts_certain bigint not null comment 'Of these, the ones that rest on links of certainty alone: the lower bound',
  weekly_amount_in_conflict decimal(14, 2) not null comment 'Awards in payment on the claims in conflict, in pounds a week; not a loss: most have an innocent reason'
)
/* [jooq ignore start] */
comment 'One row for each ward and day with a claim in payment: claims whose address differs from a later, better evidenced one in two other systems for more than four weeks (core.measure_parameter)'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;

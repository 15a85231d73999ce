--liquibase formatted sql

--changeset wardline:index.customer_event
create table index.customer_event (
  event_number bigint not null comment 'Number of the event, from 1, in their order',
  event varchar not null comment 'created, merged or split',
  customer_id varchar not null comment 'Customer that was created, that is gone by a merge, or that was split',
  other_customer_id varchar comment 'Customer into which it was merged, or that was split off',
  records bigint not null comment 'Number of person records that moved',
  valid_on date not null comment 'Day of the load that found it',
  recorded_at timestamp(6) with time zone not null comment 'When it was found, in UTC',
  load_id bigint not null comment 'Load that found it (app.load)'
)
/* [jooq ignore start] */
comment 'One row for each event that changed what customer ids stand for; events are only added'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;

--liquibase formatted sql

--changeset wardline:core.feed
create table core.feed (
  feed varchar not null comment 'Feed, as its contract names it',
  source varchar not null comment 'Source system that the contract names',
  disclosure varchar not null comment 'What may be shown of the feed: open, or protected; nothing but open is published'
)
/* [jooq ignore start] */
comment 'One row for each feed that has a delivery, as the contract of the latest load describes it'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;

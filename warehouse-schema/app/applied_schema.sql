--liquibase formatted sql

--changeset wardline:app.applied_schema
create table app.applied_schema (
  changelog varchar(100) primary key,
  fingerprint varchar(64) not null,
  applied_at timestamp with time zone not null
);
comment on table app.applied_schema is 'One row for each changelog that was applied, so that an unchanged one need not be read again';
comment on column app.applied_schema.changelog is 'The changelog: app or warehouse';
comment on column app.applied_schema.fingerprint is 'SHA-256 over its files, in hexadecimal';
comment on column app.applied_schema.applied_at is 'When it was applied';

--liquibase formatted sql

--changeset wardline:app.release_rollback
alter table app.release add column back_to bigint references app.release (number);
comment on column app.release.back_to is 'Earlier release whose figures this one brought back; empty where the release brought something new';

--liquibase formatted sql

--changeset wardline:app.release_kept
alter table app.release add column kept_because varchar(1000);
alter table app.release add column kept_by varchar(200);
alter table app.release add column expired_at timestamp with time zone;
comment on column app.release.kept_because is 'Why it is never to expire, in the words of a person; empty where its age decides';
comment on column app.release.kept_by is 'Who said that it is never to expire';
comment on column app.release.expired_at is 'When maintenance let go of its tables; they cannot be read or brought back since. Empty while they can';

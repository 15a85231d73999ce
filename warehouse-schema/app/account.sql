--liquibase formatted sql

--changeset wardline:app.account
create table app.account (
  login varchar(64) primary key,
  display_name varchar(200) not null,
  role varchar(40) not null,
  ward_code varchar(20),
  password_hash varchar(400) not null,
  created_at timestamp with time zone not null,
  disabled_at timestamp with time zone
);
comment on table app.account is 'One row for each person who may sign in, or once could';
comment on column app.account.login is 'Name to sign in with, also the name that Trino knows the person by';
comment on column app.account.display_name is 'Name to show';
comment on column app.account.role is 'Role in the access policy: manager, analyst or councillor';
comment on column app.account.ward_code is 'Ward of a councillor';
comment on column app.account.password_hash is 'Hash of the password, with its algorithm and salt; never the password';
comment on column app.account.created_at is 'When the account was made';
comment on column app.account.disabled_at is 'When it was closed; empty while it is open';

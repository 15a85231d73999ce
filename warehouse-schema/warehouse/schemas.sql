--liquibase formatted sql

--changeset wardline:schemas
create schema if not exists raw;
create schema if not exists quarantine;
create schema if not exists core;
create schema if not exists mart;
create schema if not exists published;

--liquibase formatted sql

--changeset wardline:index
create schema if not exists index;

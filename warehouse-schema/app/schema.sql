--liquibase formatted sql

--changeset wardline:app
create schema if not exists app;

--liquibase formatted sql

--changeset wardline:app.load_check_pounds
comment on column app.load_check.name is 'What was checked: quarantined, shrinkage, pounds or pounds moved';
comment on column app.load_check.subject is 'What it was checked of: the name of a delivered file; with pounds, the field too';
comment on column app.load_check.figure is 'What was found: per cent, or with pounds the sum of the accepted rows';

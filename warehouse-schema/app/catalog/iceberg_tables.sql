--liquibase formatted sql

--changeset wardline:iceberg_tables
create table if not exists public.iceberg_tables (
  catalog_name varchar(255) not null,
  table_namespace varchar(255) not null,
  table_name varchar(255) not null,
  metadata_location varchar(1000),
  previous_metadata_location varchar(1000),
  iceberg_type varchar(5),
  primary key (catalog_name, table_namespace, table_name)
);
comment on table public.iceberg_tables is 'One row for each Iceberg table and catalog; the form is that of the Iceberg JDBC catalog, schema version V1';
comment on column public.iceberg_tables.catalog_name is 'Catalog: work, where a load writes, or warehouse, which readers see';
comment on column public.iceberg_tables.table_namespace is 'Schema of the table';
comment on column public.iceberg_tables.table_name is 'Name of the table';
comment on column public.iceberg_tables.metadata_location is 'Metadata file in force: the pointer that a release copies';
comment on column public.iceberg_tables.previous_metadata_location is 'Metadata file before that one';
comment on column public.iceberg_tables.iceberg_type is 'TABLE or VIEW';

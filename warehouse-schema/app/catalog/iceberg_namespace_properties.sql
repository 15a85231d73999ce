--liquibase formatted sql

--changeset wardline:iceberg_namespace_properties
create table if not exists public.iceberg_namespace_properties (
  catalog_name varchar(255) not null,
  namespace varchar(255) not null,
  property_key varchar(255) not null,
  property_value varchar(1000),
  primary key (catalog_name, namespace, property_key)
);
comment on table public.iceberg_namespace_properties is 'One row for each property of a schema and catalog; the form is that of the Iceberg JDBC catalog, schema version V1';
comment on column public.iceberg_namespace_properties.catalog_name is 'Catalog: work, where a load writes, or warehouse, which readers see';
comment on column public.iceberg_namespace_properties.namespace is 'Schema';
comment on column public.iceberg_namespace_properties.property_key is 'Name of the property';
comment on column public.iceberg_namespace_properties.property_value is 'Value of the property';

-- Whether a load has found other customers for persons whom facts of this kind name. Parameter: the load.
select '{table}' as place
where exists (
  select 1
  from {table} f
  join index.customer_xref x on x.source = f.source and x.person_key = f.person_key
  where x.load_id = ? and x.valid_to is null and x.customer_id is distinct from f.customer_id);

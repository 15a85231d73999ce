-- Gives facts of persons of whom a load has found that they are other customers their new customer. Parameter: the load.
merge into {table} t
using (
  select source, person_key, customer_id from index.customer_xref where load_id = ? and valid_to is null
) x on t.source = x.source and t.person_key = x.person_key
when matched and t.customer_id is distinct from x.customer_id then update set customer_id = x.customer_id;

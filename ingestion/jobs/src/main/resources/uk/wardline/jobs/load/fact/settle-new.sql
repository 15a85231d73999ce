-- Writes what a load brought once more, as it is to stand: each version with its end, its customer and its ward. The
-- files that the load wrote first are taken out after this.
insert into {table} ({columns})
--include versions
select {values}
from fates
where is_new and (new_recorded_to is null or new_recorded_to > recorded_from);

-- How the versions of the feeds of a load stand: rows in force, the things that they are, versions of one thing that
-- overlap, and rows that the load wrote. Parameters: the load; the feeds, parted by commas.
select
  '{table}' as place,
  feed,
  count_if(recorded_to is null) as in_force,
  count(distinct if(recorded_to is null, record_key)) as things,
  count_if(next_from < coalesce(recorded_to, date '9999-12-31') or recorded_to <= recorded_from) as overlaps,
  count_if(load_id = ?) as of_load
from (
  select
    feed, {key} as record_key, recorded_from, recorded_to, load_id,
    lead(recorded_from) over (partition by feed, {key} order by recorded_from) as next_from
  from {table}
  where contains(split(?, ','), feed)
)
group by feed;

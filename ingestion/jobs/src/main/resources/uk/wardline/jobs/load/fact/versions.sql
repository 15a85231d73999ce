-- What becomes of each row of the feeds of a load that was in force before it or that it wrote; the beginning of other
-- statements, which take the new rows of fates or the old ones. Of each thing, known by feed and key, rows are put in
-- the order of their extracts; a row that says what the one before it says goes on, and is no version of its own; the row
-- before a changed one ends on the day of the extract that changed it, and a row of a full feed ends on the day of the
-- first extract that no longer has it. Customer and ward of its own day are looked up for every row.
-- The table is read as the load's files left it, whatever has been written since: {snapshot}.
-- Parameters: deliveries of the load as lists parted by commas: ids, feeds, days, modes, places in the order of the feed.
-- A feed of mode scope has no versions: its deliveries replace each other whole.
-- All windows part and order rows alike, so that they are sorted once.
with delivery as (
  select delivery_id, feed, cast(as_at as date) as as_at, mode, cast(ordinal as integer) as ordinal
  from unnest(split(?, ','), split(?, ','), split(?, ','), split(?, ','), split(?, ','))
    as d (delivery_id, feed, as_at, mode, ordinal)
), feeds as (
  select distinct feed, mode from delivery
), known as (
  select
    f.*,
    d.delivery_id is not null as is_new,
    coalesce(d.ordinal, 0) as ordinal,
    s.mode,
    case when s.mode = 'scope' then f.delivery_id || ':' || cast(f.line_number as varchar) else f.{key} end as record_key
    --if ward
    , {day} as own_day
    --end
  from {table} for version as of {snapshot} f
  join feeds s on s.feed = f.feed
  left join delivery d on d.delivery_id = f.delivery_id
  where f.recorded_to is null and (d.delivery_id is not null or s.mode <> 'scope')
), placed as (
  select k.*, lead(ordinal) over following is distinct from ordinal as is_last
  from known k
  window following as (partition by feed, record_key order by ordinal, line_number)
), compared as (
  select
    p.*,
    content_hash = lag(content_hash) over following
      and (mode <> 'full' or lag(ordinal) over following = ordinal - 1) as goes_on,
    lag(ordinal) over following as ordinal_before,
    max(ordinal) over (
      partition by feed, record_key order by ordinal, line_number
      rows between unbounded preceding and unbounded following) as ordinal_at_last
  from placed p
  where is_last
  window following as (partition by feed, record_key order by ordinal, line_number)
), version as (
  select
    c.*,
    coalesce(lead(ordinal_before) over following, ordinal_at_last) as last_ordinal,
    lead(recorded_from) over following as next_from
  from compared c
  where goes_on is distinct from true
  window following as (partition by feed, record_key order by ordinal, line_number)
), fates as (
  select
    v.*,
    case v.mode when 'full' then n.as_at when 'delta' then v.next_from end as new_recorded_to
    --if person
    , x.customer_id as new_customer_id
    --end
    --if ward
    , p.ward_set as new_ward_set, p.ward_code as new_ward_code
    --end
  from version v
  left join delivery n on n.feed = v.feed and n.ordinal = v.last_ordinal + 1
  --if person
  left join index.customer_xref x
    on x.source = v.source and x.person_key = v.person_key and x.valid_to is null
  --end
  --if ward
  left join core.dim_ward_set s
    on s.valid_from <= v.own_day and (s.valid_to is null or v.own_day < s.valid_to)
  left join core.postcode_ward p on p.postcode = v.postcode and p.ward_set = s.ward_set
  --end
);

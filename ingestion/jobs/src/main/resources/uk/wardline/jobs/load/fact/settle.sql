-- Lets what a load brought follow what was there. Of each thing, known by feed and key, rows are put in the order of
-- their extracts; a row that says what the one before it says is taken out again; the row before a changed one ends on
-- the day of the extract that changed it, and a row of a full feed ends on the day of the first extract that no longer
-- has it. In the same go new facts get their customer and the ward of their own day.
-- Parameters: deliveries of the load as lists parted by commas: ids, feeds, days, modes, places in the order of the feed.
-- A feed of mode scope has no versions: its deliveries replace each other whole.
merge into {table} t
using (
  with delivery as (
    select delivery_id, feed, cast(as_at as date) as as_at, mode, cast(ordinal as integer) as ordinal
    from unnest(split(?, ','), split(?, ','), split(?, ','), split(?, ','), split(?, ','))
      as d (delivery_id, feed, as_at, mode, ordinal)
  ), feeds as (
    select distinct feed, mode from delivery
  ), known as (
    select
      f.feed, f.content_hash, f.delivery_id, f.line_number, f.recorded_from,
      coalesce(d.ordinal, 0) as ordinal,
      s.mode,
      case when s.mode = 'scope' then f.delivery_id || ':' || cast(f.line_number as varchar) else f.{key} end as record_key,
      --if person
      f.source, f.person_key, f.customer_id,
      --end
      --if ward
      f.postcode, {day} as own_day, f.ward_set, f.ward_code,
      --end
      row_number() over (
        partition by f.feed, f.{key}, coalesce(d.ordinal, 0), if(s.mode = 'scope', f.line_number)
        order by f.line_number desc) as from_last
    from {table} f
    join feeds s on s.feed = f.feed
    left join delivery d on d.delivery_id = f.delivery_id
    where f.recorded_to is null and (d.delivery_id is not null or s.mode <> 'scope')
  ), ordered as (
    -- What is taken out again stands apart from what stays, so that neither is seen as coming before the other.
    select
      k.*,
      content_hash = lag(content_hash) over following
        and (mode <> 'full' or lag(ordinal) over following = ordinal - 1) as goes_on
    from known k
    window following as (partition by feed, record_key, from_last = 1 order by ordinal)
  ), runs as (
    select
      o.*,
      from_last > 1 or coalesce(goes_on, false) as is_repeat,
      count_if(goes_on is distinct from true)
        over (partition by feed, record_key, from_last = 1 order by ordinal) as run
    from ordered o
  ), versions as (
    select
      r.*,
      max(ordinal) over (partition by feed, record_key, from_last = 1, run) as last_ordinal,
      lead(recorded_from) over (partition by feed, record_key, is_repeat order by ordinal) as next_from
    from runs r
  ), fates as (
    select
      v.delivery_id, v.line_number, v.is_repeat,
      case v.mode when 'full' then n.as_at when 'delta' then v.next_from end as recorded_to,
      v.recorded_from
      --if person
      , v.customer_id as customer_id_before, x.customer_id
      --end
      --if ward
      , v.ward_set as ward_set_before, p.ward_set, v.ward_code as ward_code_before, p.ward_code
      --end
    from versions v
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
  )
  select
    delivery_id, line_number, recorded_to,
    is_repeat or (recorded_to is not null and recorded_to <= recorded_from) as is_dropped
    --if person
    , customer_id
    --end
    --if ward
    , ward_set, ward_code
    --end
  from fates
  where is_repeat or recorded_to is not null
    --if person
    or customer_id_before is distinct from customer_id
    --end
    --if ward
    or ward_set_before is distinct from ward_set or ward_code_before is distinct from ward_code
    --end
) v on t.delivery_id = v.delivery_id and t.line_number = v.line_number
when matched and v.is_dropped then delete
when matched then update set
  recorded_to = v.recorded_to
  --if person
  , customer_id = v.customer_id
  --end
  --if ward
  , ward_set = v.ward_set, ward_code = v.ward_code
  --end
;

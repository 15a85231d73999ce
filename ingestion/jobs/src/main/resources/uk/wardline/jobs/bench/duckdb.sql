-- The checks of contracts/street-incidents.yaml as SQL: rows that keep it go into one Parquet file.
copy (
  select *
  from read_csv('$input', header = true, all_varchar = true, delim = ',', quote = '"')
  where ("Crime ID" is null or regexp_full_match("Crime ID", '[0-9a-f]{64}'))
    and regexp_full_match("Month", '[0-9]{4}-(0[1-9]|1[0-2])')
    and "Month" >= '2010-12'
    and "Month" = '$month'
    and length("Reported by") between 1 and 100
    and ("Falls within" is null or length("Falls within") <= 100)
    and ("Longitude" is null) = ("Latitude" is null)
    and ("Longitude" is null or coalesce(try_cast("Longitude" as decimal(9, 6)) between -9 and 2, false))
    and ("Latitude" is null or coalesce(try_cast("Latitude" as decimal(9, 6)) between 49 and 61, false))
    and ("Location" is null or length("Location") <= 200)
    and ("LSOA code" is null or regexp_full_match("LSOA code", '[EWNS][0-9A-Z]{8}'))
    and ("LSOA name" is null or length("LSOA name") <= 100)
    and "Crime type" in (
      'Anti-social behaviour', 'Bicycle theft', 'Burglary', 'Criminal damage and arson', 'Drugs', 'Other crime',
      'Other theft', 'Possession of weapons', 'Public order', 'Robbery', 'Shoplifting', 'Theft from the person',
      'Vehicle crime', 'Violence and sexual offences', 'Public disorder and weapons', 'Violent crime')
    and ("Last outcome category" is null or length("Last outcome category") <= 200)
    and ("Context" is null or length("Context") <= 10000)
) to '$output' (format parquet, compression zstd)

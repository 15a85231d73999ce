package uk.wardline.jobs.fault;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What readers must see of members' extracts, worked out by SQL of DuckDB from the files alone.
 * Shares no line with what loads them.
 */
final class MembersByDuckDb {
  private static final String LINES =
      """
      create table line as
      select *, who is null or try_cast(joined as date) is null
        or (ended is not null and try_cast(ended as date) is null) as is_bad
      from ($files);
      create table good as
      select * from line where not is_bad
      qualify row_number() over (partition by n, key order by line_no) = 1;
      create table versions as
      with placed as (
        select *, concat_ws('|', who, joined, coalesce(ended, '-'), coalesce(branch, '-')) as says from good
      ), begun as (
        select *, lag(says) over w is distinct from says or ($full and lag(n) over w <> n - 1) as is_new
        from placed window w as (partition by key order by n)
      ), islands as (
        select *, count_if(is_new) over (partition by key order by n) as island from begun
      ), spells as (
        select key, island, min(n) as first_n, max(n) as last_n from islands group by key, island
      )
      select i.*, case when $full
        then (select min(day) from extract e where e.n = s.last_n + 1)
        else (select min(day) from extract e join spells t on t.key = s.key and t.island = s.island + 1
          where e.n = t.first_n) end as until
      from spells s join islands i on i.key = s.key and i.n = s.first_n;
      """;

  private static final String ROWS =
      """
      select concat_ws('|', 'fact', '$feed', key, who, joined, coalesce(ended, '-'), coalesce(branch, '-'),
        day, coalesce(cast(until as varchar), '-'), file, line_no) from versions
      union all
      select concat_ws('|', 'raw', '$feed', key, who, file, line_no) from good
      union all
      select concat_ws('|', 'quarantine', '$feed',
        concat_ws(',', key, coalesce(who, ''), coalesce(joined, ''), coalesce(ended, ''), coalesce(branch, '')),
        file, line_no)
      from line l where not exists (select 1 from good g where g.n = l.n and g.line_no = l.line_no)
      """;

  private MembersByDuckDb() {}

  /** The rows, sorted, after some extracts of a feed. */
  static List<String> rows(String feed, boolean isFull, List<Members.Extract> extracts) {
    if (extracts.isEmpty()) {
      return List.of();
    }
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute(
          "create table extract as select * from (values %s) as e (n, day)"
              .formatted(
                  IntStream.range(0, extracts.size())
                      .mapToObj(i -> "(%d, date '%s')".formatted(i, extracts.get(i).day()))
                      .collect(Collectors.joining(", "))));
      statement.execute(
          LINES
              .replace(
                  "$files",
                  IntStream.range(0, extracts.size())
                      .mapToObj(i -> file(i, extracts.get(i)))
                      .collect(Collectors.joining(" union all ")))
              .replace("$full", String.valueOf(isFull)));
      var rows = new ArrayList<String>();
      try (var found = statement.executeQuery(ROWS.replace("$feed", feed))) {
        while (found.next()) {
          rows.add(found.getString(1));
        }
      }
      rows.sort(null);
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String file(int n, Members.Extract extract) {
    Path file = extract.arrived().file();
    return """
    select %d as n, date '%s' as day, '%s' as file, row_number() over () + 1 as line_no, "KEY" as key, "WHO" as who,
      "JOINED" as joined, "ENDED" as ended, "BRANCH" as branch
    from read_csv('%s', header = true, all_varchar = true, delim = ',', quote = '"')
    """
        .formatted(n, extract.day(), file.getFileName(), file.toString().replace("'", "''"));
  }
}

package uk.wardline.server.sql;

import java.util.List;
import java.util.Set;
import uk.wardline.server.sql.QueryFault.Kind;

/**
 * The first look at what a person wrote: one statement, and one that asks. This is for a clear
 * answer; what may be read, and that nothing is written, Trino itself sees to, but for what is
 * beyond the reader's {@link Reach}.
 */
public final class StatementCheck {
  /** The longest statement taken, in characters. */
  public static final int LONGEST = 100_000;

  private static final List<List<String>> LOOKS_BACK =
      List.of(List.of("FOR", "VERSION", "AS", "OF"), List.of("FOR", "TIMESTAMP", "AS", "OF"));
  private static final List<String> STATISTICS = List.of("SHOW", "STATS");

  private static final Set<String> QUERIES = Set.of("SELECT", "WITH", "VALUES", "TABLE");
  private static final Set<String> ABOUT = Set.of("SHOW", "DESCRIBE", "DESC", "EXPLAIN");

  private StatementCheck() {}

  /** Looks at a statement; never throws. */
  public static Checked check(String text, Reach reach) {
    if (text.length() > LONGEST) {
      return refused("The statement is longer than " + LONGEST + " characters.");
    }
    var scan = StatementScanner.scan(text);
    if (!scan.unclosed().isEmpty()) {
      return refused("The statement opens " + scan.unclosed() + " and never closes it.");
    }
    if (scan.lastMeaning() == 0) {
      return refused("There is no statement. Write one that begins with SELECT.");
    }
    if (scan.semicolons().stream().anyMatch(at -> at < scan.lastMeaning())) {
      return refused("There is more than one statement. Run them one at a time.");
    }
    if (scan.words().isEmpty()) {
      return refused("The statement has no word in it. Write one that begins with SELECT.");
    }
    if (!reach.earlierReleases() && LOOKS_BACK.stream().anyMatch(scan::says)) {
      return denied(
          "Your role reads what is released now, and no earlier release. Leave out FOR VERSION and"
              + " FOR TIMESTAMP.");
    }
    if (!reach.statistics() && scan.says(STATISTICS)) {
      return denied(
          "Statistics tell of rows that you may not read. Ask for min, max and count instead.");
    }
    var first = scan.words().getFirst();
    var sql = text.substring(0, scan.lastMeaning());
    if (QUERIES.contains(first)) {
      return new Checked.Question(sql, true);
    }
    if (!ABOUT.contains(first)) {
      return refused(
          "Only questions can be asked here, and "
              + first
              + " is none. Begin with SELECT, WITH, VALUES, TABLE, SHOW, DESCRIBE or EXPLAIN.");
    }
    return first.equals("EXPLAIN")
            && scan.words().size() > 1
            && scan.words().get(1).equals("ANALYZE")
        ? refused("EXPLAIN ANALYZE runs the statement; use EXPLAIN alone.")
        : new Checked.Question(sql, false);
  }

  private static Checked denied(String message) {
    return new Checked.Refused(QueryFault.of(Kind.NOT_ALLOWED, message));
  }

  private static Checked refused(String message) {
    return new Checked.Refused(QueryFault.of(Kind.STATEMENT, message));
  }
}

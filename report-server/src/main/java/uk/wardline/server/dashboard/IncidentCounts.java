package uk.wardline.server.dashboard;

import static uk.wardline.warehouse.tables.published.Tables.INCIDENT_WARD_MONTH;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import uk.wardline.server.account.Reader;
import uk.wardline.server.answer.AnswerCache;
import uk.wardline.server.answer.Answers;
import uk.wardline.server.answer.Dated;
import uk.wardline.server.answer.TrinoSql;
import uk.wardline.warehouse.platform.PlatformUnavailable;
import uk.wardline.warehouse.trino.Catalog;
import uk.wardline.warehouse.trino.TrinoDoor;

/**
 * The published counts of incidents, read with the reader's own rights and kept for as long as
 * their release stands. Thread-safe.
 */
final class IncidentCounts {
  private record OfWardSet(String wardSet) {}

  private final TrinoDoor trino;
  private final Answers answers;
  private final AnswerCache<OfWardSet, List<IncidentCount>> cache = new AnswerCache<>(50);

  IncidentCounts(TrinoDoor trino, Answers answers) {
    this.trino = trino;
    this.answers = answers;
  }

  /** Every count by that ward set. */
  Dated<List<IncidentCount>> of(Reader reader, String wardSet) {
    return answers.ask(cache, reader, new OfWardSet(wardSet), () -> read(reader, wardSet));
  }

  private List<IncidentCount> read(Reader reader, String wardSet) {
    var t = INCIDENT_WARD_MONTH;
    try (var open = trino.asPerson(reader.login(), Catalog.WAREHOUSE)) {
      return TrinoSql.on(open)
          .select(t.PLACE, t.WARD_CODE, t.MONTH, t.INCIDENT_TYPE, t.INCIDENTS)
          .from(t)
          .where(t.WARD_SET.eq(wardSet))
          .fetch(r ->
              new IncidentCount(
                  IncidentCount.Place.named(r.value1()),
                  r.value2(),
                  YearMonth.from(r.value3()),
                  r.value4(),
                  r.value5()));
    } catch (SQLException e) {
      throw new PlatformUnavailable("Trino does not give the counts: " + e.getMessage(), e);
    }
  }
}

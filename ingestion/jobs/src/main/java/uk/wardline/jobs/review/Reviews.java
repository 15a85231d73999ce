package uk.wardline.jobs.review;

import static uk.wardline.warehouse.app.Tables.LINK_DECISION;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import uk.wardline.index.identity.RecordRef;
import uk.wardline.jobs.customer.LinkDecision;
import uk.wardline.warehouse.app.tables.records.LinkDecisionRecord;
import uk.wardline.warehouse.load.Decision;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.trino.Catalog;
import uk.wardline.warehouse.trino.TrinoService;

/**
 * The links that are held for a person to say, in the release that readers see, and what people say
 * of them, which the next load heeds. Not thread-safe.
 */
public final class Reviews implements AutoCloseable {
  private final Connection warehouse;
  private final DSLContext app;

  private Reviews(Connection warehouse, DSLContext app) {
    this.warehouse = warehouse;
    this.app = app;
  }

  /** Those of a platform, as the owner of its data folder sees them. */
  public static Reviews open(Platform platform) {
    return new Reviews(
        platform.trino().asService(TrinoService.LOAD, Catalog.WAREHOUSE),
        platform.postgres().sql());
  }

  /**
   * What waits, the most probable first.
   *
   * @param source only what concerns records of that source system
   */
  public List<Question> open(Optional<String> source, int most) {
    var said = said();
    return ask(
        """
        select c.source, c.person_key, c.customer_id, c.other_source, c.other_person_key, c.other_customer_id,
          c.probability, c.recorded_from, coalesce(l.evidence, m.evidence) as evidence
        from index.review_candidate c
        left join index.link l
          on l.valid_to is null and l.source = c.source and l.person_key = c.person_key
          and l.other_source = c.other_source and l.other_person_key = c.other_person_key
        left join index.link m
          on m.valid_to is null and m.source = c.other_source and m.person_key = c.other_person_key
          and m.other_source = c.source and m.other_person_key = c.person_key
        where c.state = 'open' and (? = '' or c.source = ? or c.other_source = ?)
        order by c.probability desc, c.source, c.person_key
        limit %d
        """
            .formatted(most),
        List.of(source.orElse(""), source.orElse(""), source.orElse("")),
        row -> question(row, said));
  }

  private static Question question(ResultSet row, Map<Set<RecordRef>, String> said)
      throws SQLException {
    var record = new RecordRef(row.getString("source"), row.getString("person_key"));
    var other = new RecordRef(row.getString("other_source"), row.getString("other_person_key"));
    return new Question(
        record,
        row.getString("customer_id"),
        other,
        row.getString("other_customer_id"),
        row.getDouble("probability"),
        row.getDate("recorded_from").toLocalDate(),
        Optional.ofNullable(row.getString("evidence")),
        Optional.ofNullable(said.get(Set.of(record, other))));
  }

  /** What no release heeds yet; of several on the same records the latest. */
  private Map<Set<RecordRef>, String> said() {
    Map<Set<RecordRef>, String> said = new HashMap<>();
    app.selectFrom(LINK_DECISION)
        .where(LINK_DECISION.APPLIED_LOAD_ID.isNull())
        .and(LINK_DECISION.OTHER_SOURCE.isNotNull())
        .orderBy(LINK_DECISION.DECISION_ID)
        .forEach(row ->
            said.put(
                Set.copyOf(
                    List.of(
                        new RecordRef(row.getSource(), row.getPersonKey()),
                        new RecordRef(row.getOtherSource(), row.getOtherPersonKey()))),
                row.getDecision()));
    return said;
  }

  /** Whether the release that readers see knows who a record is. */
  public boolean isKnown(RecordRef record) {
    return !ask(
            "select 1 from index.customer_xref where valid_to is null and source = ? and person_key"
                + " = ?",
            List.of(record.source(), record.key()),
            row -> true)
        .isEmpty();
  }

  /** Writes down what a person says; it holds until something else is said of the same records. */
  public void decide(LinkDecision decision, Decision why) {
    var row = app.newRecord(LINK_DECISION);
    switch (decision) {
      case LinkDecision.One(var a, var b) -> fill(row, "one", a, Optional.of(b));
      case LinkDecision.Two(var a, var b) -> fill(row, "two", a, Optional.of(b));
      case LinkDecision.Settled(var record) -> fill(row, "settled", record, Optional.empty());
    }
    row.setDecidedBy(why.by());
    row.setReason(why.reason());
    row.insert();
  }

  private static void fill(
      LinkDecisionRecord row, String word, RecordRef record, Optional<RecordRef> other) {
    row.setDecision(word);
    row.setSource(record.source());
    row.setPersonKey(record.key());
    other.ifPresent(o -> {
      row.setOtherSource(o.source());
      row.setOtherPersonKey(o.key());
    });
  }

  @FunctionalInterface
  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> ask(String sql, List<String> parameters, RowReader<T> reader) {
    try (var prepared = warehouse.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        prepared.setString(i + 1, parameters.get(i));
      }
      var found = new ArrayList<T>();
      try (var rows = prepared.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return List.copyOf(found);
    } catch (SQLException e) {
      throw new IllegalStateException("The warehouse cannot be asked: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      warehouse.close();
    } catch (SQLException e) {
      throw new IllegalStateException("The connection to Trino cannot be closed", e);
    }
  }
}

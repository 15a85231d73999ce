package uk.wardline.server.ward;

import static uk.wardline.warehouse.tables.core.Tables.DIM_WARD;
import static uk.wardline.warehouse.tables.core.Tables.DIM_WARD_SET;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import uk.wardline.geo.Boundary;
import uk.wardline.geo.Ward;
import uk.wardline.geo.WardSet;
import uk.wardline.server.answer.Answers;
import uk.wardline.server.answer.TrinoSql;
import uk.wardline.warehouse.platform.PlatformUnavailable;
import uk.wardline.warehouse.trino.Catalog;
import uk.wardline.warehouse.trino.TrinoDoor;
import uk.wardline.warehouse.trino.TrinoService;

/**
 * The ward sets of the present release, with their boundaries. They are public, so the server reads
 * them with its own rights, once a release. Thread-safe.
 */
public final class WardSets {
  private record Known(long release, List<WardSet> sets) {}

  private final TrinoDoor trino;
  private final Answers answers;
  private final AtomicReference<Known> known = new AtomicReference<>(new Known(-1, List.of()));

  /** Reads through that door. */
  public WardSets(TrinoDoor trino, Answers answers) {
    this.trino = trino;
    this.answers = answers;
  }

  /** All of them, the latest first. */
  public List<WardSet> all() {
    var kept = known.get();
    if (kept.release() == answers.release().number()) {
      return kept.sets();
    }
    var read = answers.ask(this::read);
    known.set(new Known(read.release().number(), read.value()));
    return read.value();
  }

  /** The ward set of that id. */
  public Optional<WardSet> find(String id) {
    return all().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  private List<WardSet> read() {
    try (var open = trino.asService(TrinoService.SERVER, Catalog.WAREHOUSE)) {
      DSLContext sql = TrinoSql.on(open);
      Map<String, List<Ward>> wards =
          sql.selectFrom(DIM_WARD).fetch().stream()
              .collect(
                  Collectors.groupingBy(
                      w -> w.get(DIM_WARD.WARD_SET),
                      Collectors.mapping(WardSets::ward, Collectors.toList())));
      return sql.selectFrom(DIM_WARD_SET).fetch().stream()
          .filter(s -> wards.containsKey(s.getWardSet()))
          .map(s ->
              new WardSet(
                  s.getWardSet(),
                  s.getTitle(),
                  s.getValidFrom(),
                  s.getValidTo(),
                  wards.getOrDefault(s.getWardSet(), List.of())))
          .sorted(Comparator.comparing(WardSet::from).reversed())
          .toList();
    } catch (SQLException e) {
      throw new PlatformUnavailable("Trino does not give the ward sets: " + e.getMessage(), e);
    }
  }

  private static Ward ward(Record row) {
    return new Ward(
        row.get(DIM_WARD.WARD_CODE),
        row.get(DIM_WARD.WARD_NAME),
        Boundary.ofWkt(row.get(DIM_WARD.BOUNDARY_WKT)));
  }
}

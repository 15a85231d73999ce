package uk.wardline.server.birt;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import uk.wardline.geo.SampleWards;
import uk.wardline.geo.WardSet;
import uk.wardline.reports.Catalogue;
import uk.wardline.warehouse.tables.published.Published;

/**
 * A PostgreSQL that holds {@code published.incident_ward_month}, and a report engine; started once
 * for all tests. The figures of the ward set {@code wexborough-2015} follow from {@link
 * #incidents}, those of {@code hostile} are few and ill-meant.
 */
final class ReportBed implements ParameterResolver {
  static final WardSet WARDS = SampleWards.wards2015();
  static final List<YearMonth> MONTHS =
      List.of(YearMonth.of(2025, 11), YearMonth.of(2025, 12), YearMonth.of(2026, 1));
  static final List<String> KINDS = List.of("Burglary", "Shoplifting", "Vehicle crime");
  static final String HOSTILE_WARD = "=1+1 <script>alert('ward')</script> & \"quotes\"";
  static final String HOSTILE_KIND = "'; DROP TABLE published.incident_ward_month; --";

  /** What one test sees. */
  record Bed(ReportRunner runner, EmbeddedPostgres postgres) implements AutoCloseable {
    Connection connect() {
      try {
        return postgres.getPostgresDatabase().getConnection();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    ReportSurroundings surroundings() {
      return new ReportSurroundings(
          this::connect,
          id -> id.equals(WARDS.id()) ? Optional.of(WARDS) : Optional.empty(),
          _ ->
              new ReportFacts(
                  List.of("Incidents of Wexborough, made up, no licence needed"),
                  42L,
                  Instant.parse("2026-02-03T14:05:00Z"),
                  Instant.parse("2026-02-02T09:30:00Z"),
                  1234L));
    }

    ReportOutcome run(Map<String, List<String>> values, Path folder, ReportFormat... formats) {
      return runner.run(
          new ReportRequest("incidents-by-ward", values, Set.of(formats)),
          surroundings(),
          folder,
          ReportProgress.silent());
    }

    ReportOutcome.Rendered rendered(
        Map<String, List<String>> values, Path folder, ReportFormat... formats) {
      return switch (run(values, folder, formats)) {
        case ReportOutcome.Rendered rendered -> rendered;
        case ReportOutcome.Refused refused -> throw new AssertionError(refused.toString());
        case ReportOutcome.Cancelled cancelled -> throw new AssertionError(cancelled.toString());
      };
    }

    @Override
    public void close() throws IOException {
      runner.close();
      postgres.close();
    }
  }

  /** The number of incidents of a kind in a ward, or in a place that is none, in a month. */
  static long incidents(String place, int kind, int month) {
    long seed = Math.floorMod(place.hashCode() * 31L + kind * 7L + month * 3L, 997L);
    return seed % 5 == 0 ? 0 : seed + (kind == 1 ? 1_000 : 0);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Bed.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(ReportBed.class))
        .computeIfAbsent(Bed.class, _ -> start(), Bed.class);
  }

  private static Bed start() {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.start();
      Bed bed =
          new Bed(
              BirtReportRunner.open(Catalogue.read(), Files.createTempDirectory("reports-")),
              postgres);
      try (Connection connection = bed.connect()) {
        fill(connection);
      }
      return bed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void fill(Connection connection) throws SQLException {
    // The table as the schema describes it, so that a query of a design cannot outlive a column.
    DSLContext postgres = DSL.using(connection, SQLDialect.POSTGRES);
    postgres.ddl(Published.PUBLISHED).executeBatch();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into published.incident_ward_month values (?, ?, ?, ?, ?, ?, ?)")) {
      for (int m = 0; m < MONTHS.size(); m++) {
        for (int k = 0; k < KINDS.size(); k++) {
          for (var ward : WARDS.wards()) {
            row(insert, "ward", ward.code(), ward.name(), m, k, incidents(ward.code(), k, m));
          }
          row(insert, "outside", null, null, m, k, incidents("outside", k, m));
          row(insert, "no coordinates", null, null, m, k, incidents("no coordinates", k, m));
        }
      }
      insert.setString(1, "hostile");
      insert.setString(2, "ward");
      insert.setString(3, "H1");
      insert.setString(4, HOSTILE_WARD);
      insert.setObject(5, LocalDate.of(2025, 11, 1));
      insert.setString(6, HOSTILE_KIND);
      insert.setLong(7, 17);
      insert.execute();
    }
  }

  private static void row(
      PreparedStatement insert,
      String place,
      @Nullable String code,
      @Nullable String name,
      int month,
      int kind,
      long incidents)
      throws SQLException {
    if (incidents == 0) {
      return; // as in the warehouse, where a nought is a row that is not there
    }
    insert.setString(1, WARDS.id());
    insert.setString(2, place);
    insert.setString(3, code);
    insert.setString(4, name);
    insert.setObject(5, MONTHS.get(month).atDay(1));
    insert.setString(6, KINDS.get(kind));
    insert.setLong(7, incidents);
    insert.execute();
  }

  /** Line to kind (or month) to number, as the tables of the report have it. */
  static Map<String, Map<String, Long>> expected(boolean byMonth) {
    Map<String, Map<String, Long>> lines = new HashMap<>();
    for (int m = 0; m < MONTHS.size(); m++) {
      for (int k = 0; k < KINDS.size(); k++) {
        String column = byMonth ? Cells.month(MONTHS.get(m)) : KINDS.get(k);
        String total = byMonth ? "All months" : "All kinds";
        for (var ward : WARDS.wards()) {
          long n = incidents(ward.code(), k, m);
          add(lines, column, total, n, ward.name(), "All wards", "All incidents");
        }
        add(
            lines,
            column,
            total,
            incidents("outside", k, m),
            "Outside every ward",
            "All incidents");
        add(
            lines,
            column,
            total,
            incidents("no coordinates", k, m),
            "No coordinates",
            "All incidents");
      }
    }
    return lines;
  }

  private static void add(
      Map<String, Map<String, Long>> lines, String column, String total, long n, String... names) {
    for (String name : names) {
      Map<String, Long> line = lines.computeIfAbsent(name, _ -> new HashMap<>());
      line.merge(column, n, Long::sum);
      line.merge(total, n, Long::sum);
    }
  }
}

package uk.wardline.server.birt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.eclipse.birt.report.engine.api.IReportDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ReportBed.class)
class ScriptGuardIT {
  private static final String DESIGN = "designs/evaluates.rptdesign";

  @TempDir private static Path work;
  private static Evaluator evaluator = new Evaluator();

  @BeforeAll
  static void start() {
    evaluator.engine = ReportEngine.start(work);
  }

  @AfterAll
  static void stop() {
    evaluator.engine().close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.System.getProperty('user.home')",
        "Packages.java.lang.Runtime.getRuntime().exec('id')",
        "new java.io.FileOutputStream('HERE')",
        "new java.util.Scanner(new java.io.File('/etc/passwd')).nextLine()",
        "Packages.org.eclipse.birt.data.engine.core.security.FileSecurity.createFileOutputStream('HERE')",
        "Packages.org.eclipse.birt.report.engine.javascript.JavascriptEngineFactory.destroyMyFactory()",
        "new Packages.org.mozilla.javascript.DefiningClassLoader()",
        "''.getClass().forName('java.lang.Runtime')",
        "reportContext.getClass().getClassLoader().loadClass('java.lang.Runtime')",
        "reportContext.getReportRunnable().getDesignHandle()",
        "reportContext.getAppContext().get('OdaJDBCDriverPassInConnection').createStatement().execute('drop"
            + " table published.incident_ward_month')",
        "reportContext.getAppContext().get('OdaJDBCDriverPassInConnection').getMetaData().getURL()"
      })
  void an_expression_reaches_nothing_but_values(String script, ReportBed.Bed bed)
      throws SQLException {
    Path here = work.resolve("here");

    assertThatThrownBy(() -> evaluator.page(script.replace("HERE", here.toString()), bed, work))
        .isInstanceOf(ReportFailedException.class);

    assertThat(here).doesNotExist();
    try (Connection connection = bed.connect();
        var rows =
            connection
                .createStatement()
                .executeQuery("select count(*) from published.incident_ward_month")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getLong(1)).isPositive();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Formatter.format(1234567, '#,##0') | 1,234,567",
        "BirtStr.toUpper('ward') | WARD",
        "['a', 'b'].join(' and ') | a and b",
        "Formatter.format(new Date(2025, 10, 1), 'MMMM yyyy') | November 2025"
      })
  void an_expression_still_has_values_and_the_helpers_of_birt(
      String script, String result, ReportBed.Bed bed) {
    assertThat(evaluator.page(script, bed, work)).contains("<p>" + result + "</p>");
  }

  @Test
  void the_connection_that_is_lent_stays_open_when_birt_closes_it(ReportBed.Bed bed)
      throws SQLException {
    try (Connection owned = bed.connect()) {
      LentConnection.of(owned).close();

      assertThat(owned.isClosed()).isFalse();
      assertThat(owned.isValid(5)).isTrue();
    }
  }

  /** Runs the design that evaluates its parameter. */
  private static final class Evaluator {
    private @org.jspecify.annotations.Nullable ReportEngine engine;

    ReportEngine engine() {
      if (engine == null) {
        throw new IllegalStateException("The engine is not started.");
      }
      return engine;
    }

    String page(String script, ReportBed.Bed bed, Path folder) {
      Path document = folder.resolve("evaluates.rptdocument");
      Path page = folder.resolve("evaluates.html");
      try (Connection connection = bed.connect();
          Stop stop = new Stop(ReportProgress.silent())) {
        engine()
            .run(
                engine().open(DESIGN),
                Map.of("script", script),
                connection,
                Map.of(),
                document,
                stop);
        IReportDocument read = engine().read(document, DESIGN);
        try {
          engine().render(read, ReportFormat.HTML, Map.of(), page, stop);
        } finally {
          read.close();
        }
        return Files.readString(page);
      } catch (SQLException | java.io.IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

package uk.wardline.server.birt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import uk.wardline.reports.Catalogue;
import uk.wardline.reports.ReportDefinition;

/** Runs reports with one BIRT engine, which it owns. Safe to use from several threads. */
public final class BirtReportRunner implements ReportRunner {
  private final Catalogue catalogue;
  private final Path work;
  private final ReportEngine engine;

  private BirtReportRunner(Catalogue catalogue, Path work, ReportEngine engine) {
    this.catalogue = catalogue;
    this.work = work;
    this.engine = engine;
  }

  /**
   * Starts the engine, which takes some two seconds.
   *
   * @param work a folder for fonts and temporary files, this runner's alone
   * @throws ReportFailedException if the engine does not start
   */
  public static BirtReportRunner open(Catalogue catalogue, Path work) {
    try {
      Files.createDirectories(work);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + work + " cannot be made.", e);
    }
    return new BirtReportRunner(catalogue, work, ReportEngine.start(work));
  }

  @Override
  public Map<String, List<Choice>> choices(String report, ReportSurroundings surroundings) {
    ReportDefinition definition = find(report);
    try (Connection connection = surroundings.connections().get()) {
      return Choices.ask(connection, definition, surroundings.wardSets());
    } catch (SQLException e) {
      throw new ReportFailedException("The connection could not be closed: " + e.getMessage(), e);
    }
  }

  @Override
  public ReportOutcome run(
      ReportRequest request,
      ReportSurroundings surroundings,
      Path folder,
      ReportProgress progress) {
    ReportDefinition report = find(request.report());
    Path scratch = scratch();
    try (Connection connection = surroundings.connections().get();
        Stop stop = new Stop(progress)) {
      stop.check();
      progress.reached(0, "Checking what was asked");
      Map<String, List<Choice>> choices = Choices.ask(connection, report, surroundings.wardSets());
      ParameterCheck check = new ParameterCheck(report, choices, request.values());
      if (!check.faults().isEmpty()) {
        return new ReportOutcome.Refused(check.faults());
      }
      OneRun.Asked asked =
          new OneRun.Asked(
              report, request.formats(), check.values(), choices.getOrDefault("to", List.of()));
      return new OneRun(engine, asked, surroundings, progress, stop)
          .make(connection, scratch, folder);
    } catch (Stop.Stopped _) {
      return new ReportOutcome.Cancelled();
    } catch (SQLException e) {
      throw new ReportFailedException("The connection could not be closed: " + e.getMessage(), e);
    } finally {
      clear(scratch);
    }
  }

  private ReportDefinition find(String id) {
    return catalogue
        .find(id)
        .orElseThrow(() ->
            new UnknownReportException(
                id, catalogue.reports().stream().map(ReportDefinition::id).toList()));
  }

  private Path scratch() {
    try {
      return Files.createTempDirectory(work, "run-");
    } catch (IOException e) {
      throw new UncheckedIOException("No temporary folder can be made in " + work + ".", e);
    }
  }

  private static void clear(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The temporary folder " + folder + " stays behind.", e);
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}

package uk.wardline.server.birt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.birt.report.engine.api.IReportDocument;
import org.eclipse.birt.report.engine.api.IReportRunnable;
import uk.wardline.geo.WardSet;
import uk.wardline.reports.Catalogue;
import uk.wardline.reports.ReportDefinition;
import uk.wardline.reports.ReportParameter;

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
      Run run = new Run(report, request, check.values(), choices, surroundings, progress, stop);
      return run.in(scratch, folder, connection);
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
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
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

  /** One run, from checked values to files. */
  private final class Run {
    private final ReportDefinition report;
    private final ReportRequest request;
    private final Map<String, List<String>> values;
    private final Map<String, List<Choice>> choices;
    private final ReportSurroundings surroundings;
    private final ReportProgress progress;
    private final Stop stop;

    Run(
        ReportDefinition report,
        ReportRequest request,
        Map<String, List<String>> values,
        Map<String, List<Choice>> choices,
        ReportSurroundings surroundings,
        ReportProgress progress,
        Stop stop) {
      this.report = report;
      this.request = request;
      this.values = values;
      this.choices = choices;
      this.surroundings = surroundings;
      this.progress = progress;
      this.stop = stop;
    }

    ReportOutcome in(Path scratch, Path folder, Connection connection) {
      IReportRunnable design = engine.open(report.design());
      Map<ReportFormat, Path> made = new EnumMap<>(ReportFormat.class);
      Map<String, String> parameters = parameters();
      progress.reached(10, "Reading the figures");
      Path csv = scratch.resolve(name(ReportFormat.CSV));
      DesignQuery query = DesignQuery.of(design, report.figures().dataSet());
      Figures figures = Figures.ask(connection, query, parameters, report.figures(), csv, stop);
      if (request.formats().contains(ReportFormat.CSV)) {
        made.put(ReportFormat.CSV, csv);
      }
      TreeSet<ReportFormat> rendered = new TreeSet<>(request.formats());
      rendered.remove(ReportFormat.CSV);
      if (!rendered.isEmpty()) {
        made.putAll(render(scratch, connection, design, parameters, figures, rendered));
      }
      stop.check();
      Map<ReportFormat, Path> files = move(made, folder);
      progress.reached(100, "Done");
      return new ReportOutcome.Rendered(files, figures.rows(), values);
    }

    private Map<ReportFormat, Path> render(
        Path scratch,
        Connection connection,
        IReportRunnable design,
        Map<String, String> parameters,
        Figures figures,
        Set<ReportFormat> formats) {
      progress.reached(35, "Running the report");
      Map<String, Object> context = new HashMap<>();
      parameters.put("empty", figures.total() == 0 ? "yes" : "no");
      if (figures.total() > 0) {
        wardSet()
            .map(set -> MapPicture.of(report, set, figures, only("from"), only("to")))
            .ifPresent(map -> {
              context.put(MapPicture.KEY, map.bytes());
              parameters.put("map-text", map.text());
            });
      }
      Path document = scratch.resolve("report.rptdocument");
      engine.run(design, parameters, connection, context, document, stop);
      Map<ReportFormat, Path> made = new EnumMap<>(ReportFormat.class);
      IReportDocument read = engine.read(document, report.design());
      try {
        int done = 0;
        for (ReportFormat format : formats) {
          progress.reached(60 + 35 * done++ / formats.size(), "Writing " + format.extension());
          Path file = scratch.resolve(name(format));
          engine.render(read, format, context, file, stop);
          made.put(format, file);
        }
      } finally {
        read.close();
      }
      return made;
    }

    private Map<String, String> parameters() {
      Map<String, String> parameters = new HashMap<>();
      for (ReportParameter parameter : report.parameters()) {
        List<String> given = values.getOrDefault(parameter.name(), List.of());
        parameters.put(
            parameter.name(),
            parameter.kind() == ReportParameter.Kind.CHOICES ? lines(given) : given.getFirst());
      }
      parameters.putAll(
          Wording.notes(
              report.title(),
              surroundings.facts(),
              wardSet().orElse(null),
              choices.getOrDefault("to", List.of())));
      return parameters;
    }

    private Optional<WardSet> wardSet() {
      String chosen = only("ward-set");
      return chosen.isEmpty() ? Optional.empty() : surroundings.wardSets().apply(chosen);
    }

    private String only(String name) {
      List<String> chosen = values.getOrDefault(name, List.of());
      return chosen.isEmpty() ? "" : chosen.getFirst();
    }

    /** Each value between line feeds, so that the query can look for one; empty for all. */
    private String lines(List<String> given) {
      return given.isEmpty() ? "" : "\n" + String.join("\n", given) + "\n";
    }

    private String name(ReportFormat format) {
      return report.id() + "." + format.extension();
    }

    private Map<ReportFormat, Path> move(Map<ReportFormat, Path> made, Path folder) {
      Map<ReportFormat, Path> files = new EnumMap<>(ReportFormat.class);
      try {
        Files.createDirectories(folder);
        for (Map.Entry<ReportFormat, Path> file : made.entrySet()) {
          Path target = folder.resolve(name(file.getKey()));
          Files.move(file.getValue(), target, StandardCopyOption.REPLACE_EXISTING);
          files.put(file.getKey(), target);
        }
        return files;
      } catch (IOException e) {
        throw new ReportFailedException(
            "The report cannot be written to " + folder + ": " + e.getMessage(), e);
      }
    }
  }
}

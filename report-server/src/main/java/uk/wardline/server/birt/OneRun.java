package uk.wardline.server.birt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.birt.report.engine.api.IReportDocument;
import org.eclipse.birt.report.engine.api.IReportRunnable;
import uk.wardline.geo.WardSet;
import uk.wardline.reports.ReportDefinition;
import uk.wardline.reports.ReportParameter;

/** One run, from checked values to files. */
final class OneRun {

  /**
   * What is run.
   *
   * @param report which report
   * @param formats the forms to make
   * @param values the checked values, presets filled in
   * @param months the months held, the latest last
   */
  record Asked(
      ReportDefinition report,
      Set<ReportFormat> formats,
      Map<String, List<String>> values,
      List<Choice> months) {

    /** The only value of a parameter; empty if it has none. */
    String only(String name) {
      List<String> chosen = values.getOrDefault(name, List.of());
      return chosen.isEmpty() ? "" : chosen.getFirst();
    }

    String fileName(ReportFormat format) {
      return report.id() + "." + format.extension();
    }
  }

  private final ReportEngine engine;
  private final Asked asked;
  private final ReportSurroundings surroundings;
  private final ReportProgress progress;
  private final Stop stop;

  OneRun(
      ReportEngine engine,
      Asked asked,
      ReportSurroundings surroundings,
      ReportProgress progress,
      Stop stop) {
    this.engine = engine;
    this.asked = asked;
    this.surroundings = surroundings;
    this.progress = progress;
    this.stop = stop;
  }

  /** Makes the files in the scratch folder and moves them over when all of them are there. */
  ReportOutcome make(Connection connection, Path scratch, Path folder) {
    IReportRunnable design = engine.open(asked.report().design());
    Map<ReportFormat, Path> made = new EnumMap<>(ReportFormat.class);
    Map<String, String> parameters = parameters();
    progress.reached(10, "Reading the figures");
    Path csv = scratch.resolve(asked.fileName(ReportFormat.CSV));
    DesignQuery query = DesignQuery.of(design, asked.report().figures().dataSet());
    Figures figures =
        Figures.ask(connection, query, parameters, asked.report().figures(), csv, stop);
    Set<ReportFormat> rendered = EnumSet.copyOf(asked.formats());
    if (rendered.remove(ReportFormat.CSV)) {
      made.put(ReportFormat.CSV, csv);
    }
    if (!rendered.isEmpty()) {
      progress.reached(35, "Running the report");
      Map<String, Object> context = pictures(parameters, figures);
      Path document = scratch.resolve("report.rptdocument");
      engine.run(design, parameters, connection, context, document, stop);
      made.putAll(render(document, context, scratch, rendered));
    }
    stop.check();
    Map<ReportFormat, Path> files = move(made, folder);
    progress.reached(100, "Done");
    return new ReportOutcome.Rendered(files, figures.rows(), asked.values());
  }

  private Map<ReportFormat, Path> render(
      Path document, Map<String, Object> context, Path scratch, Set<ReportFormat> formats) {
    Map<ReportFormat, Path> made = new EnumMap<>(ReportFormat.class);
    IReportDocument read = engine.read(document, asked.report().design());
    try {
      int done = 0;
      for (ReportFormat format : formats) {
        progress.reached(60 + 35 * done++ / formats.size(), "Writing " + format.extension());
        Path file = scratch.resolve(asked.fileName(format));
        engine.render(read, format, context, file, stop);
        made.put(format, file);
      }
    } finally {
      read.close();
    }
    return made;
  }

  /** Draws the map, if there is anything to show and the ward set is known. */
  private Map<String, Object> pictures(Map<String, String> parameters, Figures figures) {
    Map<String, Object> context = new HashMap<>();
    parameters.put("empty", figures.total() == 0 ? "yes" : "no");
    if (figures.total() > 0) {
      wardSet()
          .map(set -> MapPicture.of(asked, set, figures))
          .ifPresent(map -> {
            context.put(MapPicture.KEY, map.bytes());
            parameters.put("map-text", map.text());
          });
    }
    return context;
  }

  private Map<String, String> parameters() {
    Map<String, String> parameters = new HashMap<>();
    for (ReportParameter parameter : asked.report().parameters()) {
      List<String> given = asked.values().getOrDefault(parameter.name(), List.of());
      parameters.put(
          parameter.name(),
          parameter.kind() == ReportParameter.Kind.CHOICES
              ? lines(given)
              : asked.only(parameter.name()));
    }
    parameters.putAll(
        Wording.notes(
            asked.report(),
            surroundings.facts().apply(asked.report()),
            wardSet().orElse(null),
            asked.months()));
    return parameters;
  }

  /** Each value between line feeds, so that the query can look for one; empty for all. */
  private static String lines(List<String> given) {
    return given.isEmpty() ? "" : "\n" + String.join("\n", given) + "\n";
  }

  private Optional<WardSet> wardSet() {
    String chosen = asked.only("ward-set");
    return chosen.isEmpty() ? Optional.empty() : surroundings.wardSets().apply(chosen);
  }

  private Map<ReportFormat, Path> move(Map<ReportFormat, Path> made, Path folder) {
    Map<ReportFormat, Path> files = new EnumMap<>(ReportFormat.class);
    try {
      Files.createDirectories(folder);
      for (Map.Entry<ReportFormat, Path> file : made.entrySet()) {
        Path target = folder.resolve(asked.fileName(file.getKey()));
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

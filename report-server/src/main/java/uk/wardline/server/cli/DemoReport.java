package uk.wardline.server.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import uk.wardline.server.birt.ReportFormat;
import uk.wardline.server.birt.ReportOutcome;
import uk.wardline.server.birt.ReportProgress;
import uk.wardline.server.birt.ReportRequest;
import uk.wardline.server.report.ReportDesk;
import uk.wardline.warehouse.cli.Exit;

/** The one report that {@code demo --once} leaves behind. */
final class DemoReport {
  private static final String REPORT = "incidents-by-ward";

  private DemoReport() {}

  static void leave(Tools tools, PrintStream out) {
    var folder = tools.folder("reports").resolve("demo");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be made", e);
    }
    var request = new ReportRequest(REPORT, Map.of(), Set.of(ReportFormat.PDF, ReportFormat.HTML));
    var dated = tools.reportDesk().run(tools.asker(null), request, folder, ReportProgress.silent());
    switch (dated.value()) {
      case ReportOutcome.Rendered done ->
          done.files().values().stream().sorted().forEach(out::println);
      case ReportOutcome.Refused(var faults) ->
          throw new CommandFailedException(
              Exit.SOFTWARE, "The report was refused: " + ReportDesk.text(faults));
      case ReportOutcome.Cancelled _ ->
          throw new CommandFailedException(Exit.SOFTWARE, "The report was stopped.");
    }
  }
}

package uk.wardline.jobs.cli;

import java.io.PrintWriter;
import java.util.List;
import uk.wardline.feeds.fault.FileFault;
import uk.wardline.feeds.fault.RowFault;
import uk.wardline.feeds.survey.Note;
import uk.wardline.jobs.load.CustomersFound;
import uk.wardline.jobs.load.FileOutcome;
import uk.wardline.jobs.load.IngestReport;
import uk.wardline.warehouse.load.Check;
import uk.wardline.warehouse.load.LoadState;

/**
 * Prints how a load ended: a line for each file and the release to standard output, faults and
 * notes to standard error. Values of persons are hidden.
 */
final class IngestPrinter {
  private static final String ROW = "%-40s %10s %10s %12s  %s";
  private static final int FAULTS_OF_A_FILE = 20;

  private final PrintWriter out;
  private final PrintWriter err;

  IngestPrinter(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  void print(IngestReport report) {
    report.files().forEach(this::explain);
    err.flush();
    out.println(
        ROW.formatted("file", "rows", "accepted", "quarantined", "outcome").stripTrailing());
    report.files().forEach(file -> out.println(line(file).stripTrailing()));
    report.customers().map(CustomersFound::sentence).ifPresent(out::println);
    report.checks().stream()
        .filter(check -> !check.passed())
        .map(Check::sentence)
        .forEach(out::println);
    out.println(end(report));
    out.flush();
  }

  private static String end(IngestReport report) {
    if (report.state() == LoadState.HELD) {
      return ("Load %d is held; readers see what they saw before. Look at it: wardline load show"
              + " %d. Then: wardline load release %d --reason TEXT, or wardline load discard %d"
              + " --reason TEXT.")
          .formatted(report.loadId(), report.loadId(), report.loadId(), report.loadId());
    }
    return report
        .release()
        .map(release -> "Release %d, made by load %d.".formatted(release.number(), report.loadId()))
        .orElseGet(() -> "Nothing new, and no release (load %d).".formatted(report.loadId()));
  }

  private static String line(FileOutcome outcome) {
    return switch (outcome) {
      case FileOutcome.Loaded loaded ->
          ROW.formatted(
              loaded.arrived().fileName(),
              loaded.delivery().content().rows(),
              loaded.counts().accepted(),
              loaded.counts().quarantined(),
              fate(loaded));
      case FileOutcome.Known known ->
          ROW.formatted(
              known.arrived().fileName(),
              known.rows(),
              "",
              "",
              "known: the same as " + known.earlier());
      case FileOutcome.Refused refused ->
          ROW.formatted(
              refused.arrived().fileName(),
              "",
              "",
              "",
              "refused: %d %s"
                  .formatted(
                      refused.faults().size(), refused.faults().size() == 1 ? "fault" : "faults"));
    };
  }

  private static String fate(FileOutcome.Loaded loaded) {
    String fate = "loaded";
    if (!loaded.replaces().isEmpty()) {
      fate += ", in place of " + String.join(", ", loaded.replaces());
    }
    if (!loaded.replacedBy().isEmpty()) {
      fate += ", then replaced by " + loaded.replacedBy();
    }
    return fate;
  }

  private void explain(FileOutcome outcome) {
    switch (outcome) {
      case FileOutcome.Loaded loaded -> {
        loaded.notes().stream().map(Note::message).forEach(n -> say(loaded, n));
        rowFaults(loaded);
      }
      case FileOutcome.Known _ -> {}
      case FileOutcome.Refused refused -> fileFaults(refused.faults());
    }
  }

  private void rowFaults(FileOutcome.Loaded loaded) {
    List<RowFault> shown = loaded.counts().faults();
    shown.forEach(fault -> say(loaded, fault.masked().sentence()));
    more(loaded.counts().quarantined() - shown.size(), "rows", "in quarantine.record");
  }

  private void say(FileOutcome outcome, String text) {
    err.println(outcome.arrived().fileName() + ": " + text);
  }

  private void fileFaults(List<FileFault> faults) {
    faults.stream().limit(FAULTS_OF_A_FILE).forEach(f -> err.println(f.sentence()));
    more((long) faults.size() - FAULTS_OF_A_FILE, "faults", "in app.refused_delivery");
  }

  private void more(long more, String what, String where) {
    if (more > 0) {
      err.println("... and %,d more %s %s".formatted(more, what, where));
    }
  }
}

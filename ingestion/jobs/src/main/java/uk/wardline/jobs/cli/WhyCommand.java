package uk.wardline.jobs.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.wardline.jobs.trace.SourceTrace;
import uk.wardline.jobs.trace.Trace;
import uk.wardline.warehouse.cli.Exit;

/** {@code wardline why}: what became of a source row. */
@Command(
    name = "why",
    description = {
      "Tells what became of the rows of a source system that have a key: the facts, the customer,"
          + " or why nothing.",
      "Shows keys, files and places, and no other value of a row."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:something is known of the key", "66:nothing is known of it"},
    mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {
  @Option(
      names = "--source",
      paramLabel = "SYSTEM",
      required = true,
      description = "The source system, as its contract names it.")
  private String source = "";

  @Option(
      names = "--key",
      paramLabel = "KEY",
      required = true,
      description = "A key of that system: of a row, of a person, of an account.")
  private String key = "";

  @Mixin private PlatformOptions platformOptions = new PlatformOptions();

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    try (var platform = platformOptions.open();
        var traces = SourceTrace.open(platform.trino())) {
      var trace = traces.of(source, key);
      if (trace.isEmpty()) {
        throw new InputNotFound(
            "No row of source system %s in the warehouse has that key".formatted(source));
      }
      print(trace);
      return Exit.OK;
    }
  }

  private void print(Trace trace) {
    PrintWriter out = spec.commandLine().getOut();
    for (Trace.SourceRow row : trace.rows()) {
      out.println(
          "%s, line %d (feed %s, load %d)%s"
              .formatted(
                  row.fileName(),
                  row.line(),
                  row.feed(),
                  row.loadId(),
                  row.replaced() ? ", replaced by a later delivery" : ""));
      row.faults().forEach(fault -> out.println("    quarantined: " + fault));
      row.became().forEach(became -> out.println("    became " + words(became)));
      if (row.faults().isEmpty() && row.became().isEmpty()) {
        out.println("    " + whyNothing(row));
      }
    }
    for (Trace.PersonFound person : trace.persons()) {
      out.println(
          "customer %s (%s)%s, found on %s%s"
              .formatted(
                  person.customer(),
                  person.band(),
                  person.probable().equals(person.customer())
                      ? ""
                      : ", probably " + person.probable(),
                  person.from(),
                  person.untilOrNull() == null ? "" : ", otherwise since " + person.untilOrNull()));
    }
    out.flush();
  }

  private static String whyNothing(Trace.SourceRow row) {
    if (row.replaced()) {
      return "became nothing that counts: its delivery was replaced";
    }
    return row.known()
        ? "became nothing new: it says what a row before it said"
        : "became no fact of its own: its contract makes none, or it says what was known";
  }

  private static String words(Trace.Became became) {
    return "%s %s, from %s%s%s%s"
        .formatted(
            became.kind(),
            became.key(),
            became.from(),
            became.untilOrNull() == null ? "" : " until " + became.untilOrNull(),
            became.customer().map(c -> ", customer " + c).orElse(""),
            became.ward().map(w -> ", ward " + w).orElse(""));
  }
}

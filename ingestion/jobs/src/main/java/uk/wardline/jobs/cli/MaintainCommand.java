package uk.wardline.jobs.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.wardline.jobs.load.Maintenance;
import uk.wardline.warehouse.cli.Exit;
import uk.wardline.warehouse.release.Keeping;

/** {@code wardline maintain}: keeps the warehouse from growing by what nobody reads. */
@Command(
    name = "maintain",
    description = {
      "Joins small files, lets go of old releases and deletes files that no table knows.",
      "For good are kept: what readers see, releases that a report was made from, and those marked"
          + " by release keep."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "75:a load is under way",
      "76:a load is held until a steward decides"
    },
    mixinStandardHelpOptions = true)
final class MaintainCommand implements Callable<Integer> {
  @Option(
      names = "--keep-days",
      paramLabel = "N",
      defaultValue = "35",
      description =
          "Every release of so many days is kept, today's too. Default: ${DEFAULT-VALUE}.")
  private int days;

  @Option(
      names = "--keep-months",
      paramLabel = "N",
      defaultValue = "84",
      description =
          "The last release of each of so many months is kept, this one too. Default:"
              + " ${DEFAULT-VALUE}.")
  private int months;

  @Option(
      names = "--orphan-hours",
      paramLabel = "N",
      defaultValue = "24",
      description =
          "Files that no table knows are deleted once they are so old; a question that is being"
              + " answered may read younger ones. Default: ${DEFAULT-VALUE}.")
  private int orphanHours;

  @Mixin private PlatformOptions platformOptions = new PlatformOptions();

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    if (days < 1 || months < 1 || orphanHours < 0) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--keep-days and --keep-months must be 1 or more, --orphan-hours 0 or more, not %d, %d, %d"
              .formatted(days, months, orphanHours));
    }
    try (var platform = platformOptions.open();
        var bar = new LoadBar(spec.commandLine().getErr())) {
      var report =
          new Maintenance(
                  platform,
                  new Keeping(days, months),
                  Duration.ofHours(orphanHours),
                  Clock.systemUTC())
              .run(bar);
      bar.closed();
      say(report);
      return Exit.OK;
    }
  }

  private void say(Maintenance.Report report) {
    var out = spec.commandLine().getOut();
    out.println(
        "Load %d: files of %d tables joined, %d releases expired%s."
            .formatted(
                report.loadId(),
                report.joined().size(),
                report.expired().size(),
                report.release().map(r -> "; release " + r.number()).orElse("")));
    report.joined().forEach(table -> out.println("  joined  " + table));
    report.expired().forEach(release -> out.println("  expired release " + release));
    out.flush();
  }
}

package uk.wardline.jobs.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.wardline.jobs.load.Rollback;
import uk.wardline.warehouse.cli.Exit;
import uk.wardline.warehouse.load.LoadBook;
import uk.wardline.warehouse.release.Releases;

/** {@code wardline release}: what readers see and saw. */
@Command(
    name = "release",
    description = "Tells what readers see and saw; takes them back to an earlier release.",
    mixinStandardHelpOptions = true)
final class ReleaseCommand implements Runnable {
  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what to do: release list, show, rollback, keep or free.");
  }

  @Command(
      name = "list",
      description = "Lists the latest releases.",
      mixinStandardHelpOptions = true)
  int list(
      @Option(
              names = "--most",
              paramLabel = "N",
              defaultValue = "20",
              description = "How many. Default: ${DEFAULT-VALUE}.")
          int most,
      @Mixin PlatformOptions options) {
    try (var platform = options.open()) {
      var releases = new Releases(platform.postgres()).all();
      new LoadPrinter(spec.commandLine().getOut()).releases(releases.stream().limit(most).toList());
      return Exit.OK;
    }
  }

  @Command(
      name = "show",
      description = "Shows a release and the load that made it.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "RELEASE", description = "The number of the release.") long number,
      @Mixin PlatformOptions options) {
    try (var platform = options.open()) {
      var release =
          new Releases(platform.postgres())
              .find(number)
              .orElseThrow(() ->
                  new InputNotFound(
                      "There is no release %d. The releases: wardline release list"
                          .formatted(number)));
      var printer = new LoadPrinter(spec.commandLine().getOut());
      printer.releases(List.of(release));
      new LoadBook(platform.postgres().sql()).find(release.loadId()).ifPresent(printer::show);
      return Exit.OK;
    }
  }

  @Command(
      name = "rollback",
      description = {
        "Takes readers back to an earlier release, by a new one that holds what that one held.",
        "The files that came since are known no longer and may be loaded again."
      },
      mixinStandardHelpOptions = true)
  int rollback(
      @Parameters(paramLabel = "RELEASE", description = "The number of the release.") long number,
      @Mixin Steward steward,
      @Mixin PlatformOptions options) {
    var decision = steward.decision();
    try (var platform = options.open();
        var bar = new LoadBar(spec.commandLine().getErr())) {
      var release = new Rollback(platform).to(number, decision, bar);
      bar.closed();
      var out = spec.commandLine().getOut();
      out.println(
          "Release %d, which holds what release %d held.".formatted(release.number(), number));
      out.flush();
      return Exit.OK;
    }
  }

  @Command(
      name = "keep",
      description = "Marks a release as one that never expires.",
      mixinStandardHelpOptions = true)
  int keep(
      @Parameters(paramLabel = "RELEASE", description = "The number of the release.") long number,
      @Mixin Steward steward,
      @Mixin PlatformOptions options) {
    var decision = steward.decision();
    try (var platform = options.open()) {
      new Releases(platform.postgres()).keep(number, decision);
      return say("Release %d is kept until it is freed.".formatted(number));
    }
  }

  @Command(
      name = "free",
      description = "Takes that mark away: its age decides again when it expires.",
      mixinStandardHelpOptions = true)
  int free(
      @Parameters(paramLabel = "RELEASE", description = "The number of the release.") long number,
      @Mixin PlatformOptions options) {
    try (var platform = options.open()) {
      new Releases(platform.postgres()).leaveToAge(number);
      return say("Release %d expires when it is old enough.".formatted(number));
    }
  }

  private int say(String text) {
    var out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
    return Exit.OK;
  }
}

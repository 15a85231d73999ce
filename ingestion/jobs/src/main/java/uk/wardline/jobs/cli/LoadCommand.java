package uk.wardline.jobs.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.wardline.jobs.load.HeldLoad;
import uk.wardline.warehouse.cli.Exit;
import uk.wardline.warehouse.load.LoadBook;

/** {@code wardline load}: the loads that were, and what a steward decides about one. */
@Command(
    name = "load",
    description = "Tells how loads went; releases or discards one that is held.",
    mixinStandardHelpOptions = true)
final class LoadCommand implements Runnable {
  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what to do: load list, show, release or discard.");
  }

  @Command(name = "list", description = "Lists the latest loads.", mixinStandardHelpOptions = true)
  int list(
      @Option(
              names = "--most",
              paramLabel = "N",
              defaultValue = "20",
              description = "How many. Default: ${DEFAULT-VALUE}.")
          int most,
      @Mixin PlatformOptions options) {
    try (var platform = options.open()) {
      new LoadPrinter(spec.commandLine().getOut())
          .list(new LoadBook(platform.postgres().sql()).latest(most));
      return Exit.OK;
    }
  }

  @Command(
      name = "show",
      description = "Shows the steps of a load, its checks and its files.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "LOAD", description = "The number of the load.") long load,
      @Mixin PlatformOptions options) {
    try (var platform = options.open()) {
      var story =
          new LoadBook(platform.postgres().sql())
              .find(load)
              .orElseThrow(() ->
                  new InputNotFound(
                      "There is no load %d. The loads: wardline load list".formatted(load)));
      new LoadPrinter(spec.commandLine().getOut()).show(story);
      return Exit.OK;
    }
  }

  @Command(
      name = "release",
      description = "Lets readers see what a held load wrote.",
      mixinStandardHelpOptions = true)
  int release(
      @Parameters(paramLabel = "LOAD", description = "The number of the load.") long load,
      @Mixin Steward steward,
      @Mixin PlatformOptions options) {
    var decision = steward.decision();
    try (var platform = options.open();
        var bar = new LoadBar(spec.commandLine().getErr())) {
      var release = new HeldLoad(platform, load).release(decision, bar);
      bar.closed();
      say("Release %d, made by load %d.".formatted(release.number(), load));
      return Exit.OK;
    }
  }

  @Command(
      name = "discard",
      description = "Lets go of what a held load wrote; its files may be loaded again.",
      mixinStandardHelpOptions = true)
  int discard(
      @Parameters(paramLabel = "LOAD", description = "The number of the load.") long load,
      @Mixin Steward steward,
      @Mixin PlatformOptions options) {
    var decision = steward.decision();
    try (var platform = options.open();
        var bar = new LoadBar(spec.commandLine().getErr())) {
      new HeldLoad(platform, load).discard(decision, bar);
      bar.closed();
      say("Load %d is discarded; readers see what they saw before.".formatted(load));
      return Exit.OK;
    }
  }

  private void say(String text) {
    var out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
  }
}

package uk.wardline.jobs.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.wardline.warehouse.load.Check;
import uk.wardline.warehouse.load.LoadEntry;
import uk.wardline.warehouse.load.LoadStory;
import uk.wardline.warehouse.release.Release;

/** Prints loads and releases as tables of text, with the times of London. */
final class LoadPrinter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.of("Europe/London"));

  private final PrintWriter out;

  LoadPrinter(PrintWriter out) {
    this.out = out;
  }

  void list(List<LoadEntry> loads) {
    var row = "%6s  %-12s %-19s %9s  %-10s %8s  %s";
    line(
        row.formatted(
            "load", "kind", "began", "seconds", "state", "release", "what was said of it"));
    for (LoadEntry load : loads) {
      line(
          row.formatted(
              load.loadId(),
              load.kind(),
              TIME.format(load.startedAt()),
              load.took().map(LoadPrinter::seconds).orElse(""),
              load.state(),
              load.release().map(String::valueOf).orElse(""),
              load.message()));
    }
    out.flush();
  }

  void show(LoadStory story) {
    list(List.of(story.entry()));
    story
        .decision()
        .ifPresent(
            decision -> line("Decided by %s: %s".formatted(decision.by(), decision.reason())));
    if (!story.steps().isEmpty()) {
      steps(story.steps());
    }
    if (!story.checks().isEmpty()) {
      checks(story.checks());
    }
    if (!story.files().isEmpty()) {
      files(story.files());
    }
    out.flush();
  }

  void releases(List<Release> releases) {
    var row = "%8s  %-19s %6s  %s";
    line(row.formatted("release", "made", "load", ""));
    for (Release release : releases) {
      line(
          row.formatted(
              release.number(), TIME.format(release.madeAt()), release.loadId(), remark(release)));
    }
    out.flush();
  }

  private static String remark(Release release) {
    return Stream.of(
            release.rolledBackTo().map(back -> "back to release " + back),
            release.keptBecause().map(why -> "kept: " + why),
            release
                .expiredAt()
                .map(at -> "expired " + TIME.format(at) + ", cannot be brought back"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }

  private void steps(List<LoadStory.StepTaken> steps) {
    var row = "%-12s %9s %12s %12s  %s";
    out.println();
    line(row.formatted("step", "seconds", "rows in", "rows out", ""));
    for (LoadStory.StepTaken step : steps) {
      line(
          row.formatted(
              step.name(),
              step.tookOrNull() == null ? "not ended" : seconds(step.tookOrNull()),
              text(step.rowsIn()),
              text(step.rowsOut()),
              step.detail() == null ? "" : step.detail()));
    }
  }

  private void checks(List<Check> checks) {
    out.println();
    line("%-12s %-7s %s".formatted("check", "passed", ""));
    for (Check check : checks) {
      line(
          "%-12s %-7s %s".formatted(check.name(), check.passed() ? "yes" : "NO", check.sentence()));
    }
  }

  private void files(List<LoadStory.FileTaken> files) {
    var row = "%-28s %-44s %-10s %10s %10s %12s";
    out.println();
    line(row.formatted("feed", "file", "state", "rows", "accepted", "quarantined"));
    for (LoadStory.FileTaken file : files) {
      boolean refused = file.state().equals("refused");
      line(
          row.formatted(
              file.feed(),
              file.fileName(),
              file.state(),
              refused ? "" : file.read(),
              refused ? "" : file.accepted(),
              refused ? "" : file.quarantined()));
    }
  }

  private void line(String text) {
    out.println(text.stripTrailing());
  }

  private static String text(@Nullable Long number) {
    return number == null ? "" : String.valueOf(number);
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
  }
}

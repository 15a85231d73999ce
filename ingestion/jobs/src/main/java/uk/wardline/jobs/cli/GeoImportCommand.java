package uk.wardline.jobs.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.wardline.geo.OverlappingWardSets;
import uk.wardline.geo.WardFinding;
import uk.wardline.geo.WardSet;
import uk.wardline.geo.WardSetChecks;
import uk.wardline.geo.WardSetFile;
import uk.wardline.geo.WardSetReader;
import uk.wardline.geo.WardSetReading;
import uk.wardline.jobs.load.WardSetImport;
import uk.wardline.warehouse.cli.Exit;

/** {@code wardline geo import}: a ward set. */
@Command(
    name = "import",
    description = {
      "Imports a ward set from GeoJSON. The set that was open on its first day ends that day.",
      "Every known point and postcode is placed by it, and every fact gets the ward of its own day."
    },
    mixinStandardHelpOptions = true)
final class GeoImportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A GeoJSON file with a feature for each ward.")
  private Path file = Path.of("");

  @Option(
      names = "--code",
      paramLabel = "PROP",
      required = true,
      description = "The property that holds the ward code, such as WD13CD.")
  private String code = "";

  @Option(
      names = "--name",
      paramLabel = "PROP",
      required = true,
      description = "The property that holds the ward name, such as WD13NM.")
  private String name = "";

  @Option(
      names = "--from",
      paramLabel = "DATE",
      required = true,
      description = "The first day on which the wards are in force, such as 2015-05-07.")
  private LocalDate from = LocalDate.EPOCH;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description =
          "The first day on which they no longer are. Default: open, or when the next set begins.")
  private @Nullable LocalDate to;

  @Option(
      names = {"--set", "--id"},
      paramLabel = "ID",
      description = "The name of the set in data. Default: the name of the file.")
  private @Nullable String set;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "The name of the set for people. Default: its name in data.")
  private @Nullable String title;

  @Mixin private PlatformOptions platformOptions = new PlatformOptions();

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    var err = spec.commandLine().getErr();
    return switch (WardSetReader.read(request())) {
      case WardSetReading.Refused refused -> {
        refused.faults().forEach(f -> err.println(f.text()));
        err.flush();
        yield GeoFaults.exitCode(refused.faults());
      }
      case WardSetReading.Sound sound -> {
        sound.notes().forEach(note -> err.println(file.getFileName() + ": " + note));
        for (WardFinding finding : WardSetChecks.findings(sound.wards())) {
          err.println(file.getFileName() + ": " + finding.text());
        }
        err.flush();
        yield load(sound.wards(), err);
      }
    };
  }

  private int load(WardSet wards, PrintWriter err) {
    var out = spec.commandLine().getOut();
    try (var platform = platformOptions.open();
        var bar = new LoadBar(err)) {
      var result =
          new WardSetImport(platform, Clock.systemUTC())
              .run(wards, String.valueOf(file.getFileName()), bar);
      switch (result) {
        case WardSetImport.Result.Unchanged unchanged ->
            out.println(
                unchanged.set().id() + " is in the warehouse already; nothing has changed.");
        case WardSetImport.Result.Imported imported -> print(imported, out);
      }
      out.flush();
      return Exit.OK;
    } catch (OverlappingWardSets e) {
      throw new InputRefused(
          "Two ward sets would be in force on the same day: "
              + e.getMessage()
              + ". Give --from and --to so that they follow one another.");
    }
  }

  private static void print(WardSetImport.Result.Imported imported, PrintWriter out) {
    for (WardSet each : imported.sets()) {
      out.println(
          "%-24s %s to %-10s %3d wards%s"
              .formatted(
                  each.id(),
                  each.from(),
                  each.to().map(LocalDate::toString).orElse("open"),
                  each.wards().size(),
                  each.id().equals(imported.set().id()) ? "  (imported now)" : ""));
    }
    out.println(
        "%d facts have another ward than before. Release %d."
            .formatted(imported.factsMoved(), imported.release().number()));
  }

  private WardSetFile request() {
    String id = set == null ? baseName(file) : set;
    return new WardSetFile(file, code, name, id, title == null ? id : title, from, to);
  }

  private static String baseName(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}

package uk.wardline.jobs.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.wardline.geo.PostcodeFault;
import uk.wardline.geo.PostcodeLayout;
import uk.wardline.geo.PostcodeReader;
import uk.wardline.geo.PostcodeReading;
import uk.wardline.jobs.load.PostcodeImport;
import uk.wardline.warehouse.cli.Exit;

/** {@code wardline geo postcodes}: a file of postcodes with points. */
@Command(
    name = "postcodes",
    description = {
      "Imports postcodes with points on the British National Grid, in the place of those that were"
          + " there.",
      "The columns are those of Code-Point Open, with or without a header, unless said otherwise."
    },
    mixinStandardHelpOptions = true)
final class GeoPostcodesCommand implements Callable<Integer> {
  private static final int FAULTS_SHOWN = 20;

  @Parameters(paramLabel = "FILE", description = "A CSV file.")
  private Path file = Path.of("");

  @Option(
      names = "--columns",
      paramLabel = "NAME",
      split = ",",
      description =
          "The columns from left to right, for a file without a header. Default: those of"
              + " Code-Point Open, unless a column is named by another option; then the first line"
              + " names them.")
  private List<String> columns = List.of();

  @Option(names = "--postcode-column", paramLabel = "NAME", description = "Default: PC.")
  private @Nullable String postcode;

  @Option(names = "--easting-column", paramLabel = "NAME", description = "Default: EA.")
  private @Nullable String easting;

  @Option(names = "--northing-column", paramLabel = "NAME", description = "Default: NO.")
  private @Nullable String northing;

  @Option(
      names = "--district-column",
      paramLabel = "NAME",
      description = "The column of the district code. Default: DC; none where others are named.")
  private @Nullable String district;

  @Option(
      names = "--ward-column",
      paramLabel = "NAME",
      description =
          "The column of the source's ward code. Default: WC; none where others are named.")
  private @Nullable String ward;

  @Option(
      names = "--quality-column",
      paramLabel = "NAME",
      description =
          "The column of the positional quality, where 90 says that there is no point. Default: PQ;"
              + " none where others are named.")
  private @Nullable String quality;

  @Mixin private PlatformOptions platformOptions = new PlatformOptions();

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    var err = spec.commandLine().getErr();
    var faults = new ArrayList<PostcodeFault>();
    return switch (PostcodeReader.read(file, layout(), p -> {}, faults::add)) {
      case PostcodeReading.Refused refused -> {
        refused.faults().forEach(f -> err.println(f.text()));
        err.flush();
        yield GeoFaults.exitCode(refused.faults());
      }
      case PostcodeReading.Read read -> {
        say(read, faults, err);
        int code = load(err);
        yield faults.isEmpty() ? code : Exit.INPUT_REFUSED;
      }
    };
  }

  private void say(PostcodeReading.Read read, List<PostcodeFault> faults, PrintWriter err) {
    faults.stream()
        .limit(FAULTS_SHOWN)
        .forEach(f -> err.println(file.getFileName() + ", " + f.text()));
    if (faults.size() > FAULTS_SHOWN) {
      err.println("... and %,d more lines left out".formatted(faults.size() - FAULTS_SHOWN));
    }
    err.println(
        "%s: %,d postcodes, %,d of them without a point, %,d lines left out"
            .formatted(file.getFileName(), read.postcodes(), read.withoutPoint(), read.leftOut()));
    err.flush();
  }

  private int load(PrintWriter err) {
    var out = spec.commandLine().getOut();
    try (var platform = platformOptions.open();
        var bar = new LoadBar(err)) {
      var result =
          new PostcodeImport(platform, Clock.systemUTC())
              .run(
                  taker -> PostcodeReader.read(file, layout(), taker, fault -> {}),
                  String.valueOf(file.getFileName()),
                  bar);
      out.println(
          switch (result) {
            case PostcodeImport.Result.Unchanged() ->
                "The warehouse has these postcodes already; nothing has changed.";
            case PostcodeImport.Result.Imported imported ->
                "%d postcodes placed by %d ward sets. Release %d."
                    .formatted(
                        imported.postcodes(), imported.wardSets(), imported.release().number());
          });
      out.flush();
      return Exit.OK;
    }
  }

  private PostcodeLayout layout() {
    var standard = PostcodeLayout.codePointOpen();
    boolean own =
        !columns.isEmpty()
            || Stream.of(postcode, easting, northing, district, ward, quality)
                .anyMatch(Objects::nonNull);
    if (!own) {
      return standard;
    }
    return new PostcodeLayout(
        columns,
        postcode == null ? standard.postcode() : postcode,
        easting == null ? standard.easting() : easting,
        northing == null ? standard.northing() : northing,
        quality,
        district,
        ward);
  }
}

package uk.wardline.jobs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.wardline.warehouse.cli.Exit;

/** {@code wardline bench load}. */
@Command(
    name = "load",
    description = {
      "Loads a made-up city, from files to measures, and measures DuckDB at the same conforming, in"
          + " one run.",
      "Brings a platform of its own in a temporary folder, and deletes it. The whole city of 2010"
          + " has 330000 people."
    },
    mixinStandardHelpOptions = true)
public final class BenchLoadCommand implements Callable<Integer> {
  @Option(
      names = "--population",
      paramLabel = "N",
      split = ",",
      defaultValue = "5000,10000",
      description =
          "How many people the city has; several sizes for several cities. Default:"
              + " ${DEFAULT-VALUE}.")
  private List<Integer> populations = List.of();

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      defaultValue = "2",
      description = "Threads of the load and of DuckDB. Default: ${DEFAULT-VALUE}.")
  private int parallelism = 2;

  @Option(
      names = "--update",
      paramLabel = "FILE",
      description = "Put what was measured into this page, such as docs/benchmarks.md.")
  private @Nullable Path page;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  /** For picocli. */
  public BenchLoadCommand() {}

  @Override
  public Integer call() {
    var err = spec.commandLine().getErr();
    Path folder = temporaryFolder();
    try {
      var result =
          new CityBench(
                  folder,
                  parallelism,
                  line -> {
                    err.println(line);
                    err.flush();
                  })
              .run(populations);
      String text = new CityReportText(result).text();
      spec.commandLine().getOut().print(text);
      spec.commandLine().getOut().flush();
      if (page != null) {
        new BenchDocument(page).replace("bench load", text);
      }
      return Exit.OK;
    } finally {
      IngestBench.delete(folder);
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("wardline-bench-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

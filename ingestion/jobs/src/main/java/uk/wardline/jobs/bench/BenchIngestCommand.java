package uk.wardline.jobs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.wardline.warehouse.cli.Exit;

/** {@code wardline bench ingest}. */
@Command(
    name = "ingest",
    description = {
      "Loads generated incidents, and measures the engine alone and DuckDB at the same, in one"
          + " run.",
      "Brings a platform of its own in a temporary folder, and deletes it."
    },
    mixinStandardHelpOptions = true)
public final class BenchIngestCommand implements Callable<Integer> {
  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "2000000",
      description = "How many rows. Default: ${DEFAULT-VALUE}.")
  private long rows = 2_000_000;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "Threads of the load, of the engine alone and of DuckDB. Default: ${DEFAULT-VALUE}.")
  private int parallelism = 2;

  @Option(
      names = "--tenth",
      description = "Load a tenth of the rows first, to see whether memory grows with the file.")
  private boolean tenth;

  @Option(
      names = "--update",
      paramLabel = "FILE",
      description = "Put what was measured into this page, such as docs/benchmarks.md.")
  private @Nullable Path page;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  /** For picocli. */
  public BenchIngestCommand() {}

  @Override
  public Integer call() {
    var err = spec.commandLine().getErr();
    Path folder = temporaryFolder();
    try {
      var result =
          new IngestBench(
                  folder,
                  parallelism,
                  line -> {
                    err.println(line);
                    err.flush();
                  })
              .run(rows, tenth);
      String text = new IngestReportText(result).text();
      spec.commandLine().getOut().print(text);
      spec.commandLine().getOut().flush();
      if (page != null) {
        new BenchDocument(page).replace("bench ingest", text);
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

package uk.wardline.jobs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.wardline.warehouse.cli.Exit;

/** {@code wardline bench link}. */
@Command(
    name = "link",
    description = {
      "Finds who is who among the person records of a made-up city, from files to clusters, and"
          + " measures Splink at the same records in one run.",
      "260000 people have about a million records. Needs no platform."
    },
    mixinStandardHelpOptions = true)
public final class BenchLinkCommand implements Callable<Integer> {
  @Option(
      names = "--population",
      paramLabel = "N",
      split = ",",
      defaultValue = "260000",
      description =
          "How many people the city has; several sizes for several cities. Default:"
              + " ${DEFAULT-VALUE}.")
  private List<Integer> populations = List.of();

  @Option(
      names = "--python",
      paramLabel = "FILE",
      description = "A Python that has Splink 5; without, Wardline is measured alone.")
  private @Nullable Path python;

  @Option(
      names = "--script",
      paramLabel = "FILE",
      defaultValue = "docs/benchmarks/splink_link.py",
      description = "What the Python runs. Default: ${DEFAULT-VALUE}.")
  private Path script = Path.of("docs/benchmarks/splink_link.py");

  @Option(
      names = "--update",
      paramLabel = "FILE",
      description = "Put what was measured into this page, such as docs/benchmarks.md.")
  private @Nullable Path page;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  /** For picocli. */
  public BenchLinkCommand() {}

  @Override
  public Integer call() {
    if (python != null && !Files.isReadable(script)) {
      throw new ParameterException(
          spec.commandLine(),
          "--script: %s cannot be read; it stands in docs/benchmarks of the project"
              .formatted(script));
    }
    var err = spec.commandLine().getErr();
    Path folder = temporaryFolder();
    try {
      Optional<LinkBench.Peer> peer =
          Optional.ofNullable(python).map(p -> new LinkBench.Peer(p, script));
      var measured =
          new LinkBench(
                  folder,
                  peer,
                  line -> {
                    err.println(line);
                    err.flush();
                  })
              .run(populations);
      String text = new LinkReportText(measured).text();
      spec.commandLine().getOut().print(text);
      spec.commandLine().getOut().flush();
      if (page != null) {
        new BenchDocument(page).replace("bench link", text);
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

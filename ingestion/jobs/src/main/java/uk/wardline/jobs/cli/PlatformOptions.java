package uk.wardline.jobs.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.platform.PlatformSettings;
import uk.wardline.warehouse.platform.Platforms;

/** Options of every command that needs the platform. */
final class PlatformOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "The folder of the platform: the one that runs on it is used, else it is started for as"
              + " long as needed. Default: data, beside the launcher.",
      defaultValue = "${sys:wardline.home:-.}/data")
  private Path data = Path.of("data");

  /** Joins or starts the platform; the caller closes it. Says on standard error what it does. */
  Platform open() {
    Logs.into(data);
    return Platforms.open(PlatformSettings.read(data));
  }
}

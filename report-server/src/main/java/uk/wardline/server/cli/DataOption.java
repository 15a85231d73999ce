package uk.wardline.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.platform.PlatformSettings;
import uk.wardline.warehouse.platform.Platforms;

/** Which data folder a command works on. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the data folder; data in Wardline's own folder where none is named")
  @Nullable Path folder;

  /** The folder that was named, or the default one. */
  Path folder() {
    return folder != null ? folder : home().resolve("data");
  }

  /** Whether a platform has ever run on the folder. */
  boolean isUsed() {
    return Files.isDirectory(folder().resolve("secrets"));
  }

  /** Where Wardline lies. */
  static Path home() {
    return Path.of(System.getProperty("wardline.home", ".")).toAbsolutePath().normalize();
  }

  /** Joins the platform that runs on the folder, or starts it. */
  Platform open() {
    return Platforms.open(PlatformSettings.read(folder()));
  }

  /** The same for a command that is logged from then on. */
  Platform openLogged() {
    return logged(open());
  }

  /** The same for a command that ends by itself, within a minute or two. */
  Platform openBriefly() {
    return logged(Platforms.open(PlatformSettings.read(folder()).brief()));
  }

  private static Platform logged(Platform platform) {
    ServerLog.to(ServerLog.ofCommands(platform.dataFolder()));
    return platform;
  }
}

package uk.wardline.warehouse.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import uk.wardline.warehouse.platform.PlatformSettings;
import uk.wardline.warehouse.platform.Platforms;

/**
 * A load in a process of its own, which names its steps and stands still before one of them until
 * it is killed.
 */
final class LoadByHand {
  private LoadByHand() {}

  /** Starts it. Its standard output names each step as {@code before: step}. */
  static Process start(Path dataFolder, String schema, String standStillBefore) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dwardline.home=" + System.getProperty("wardline.home"),
            "-Dorg.jooq.no-logo=true",
            "-Dorg.jooq.no-tips=true",
            "-cp",
            System.getProperty("java.class.path"),
            LoadByHand.class.getName(),
            dataFolder.toString(),
            schema,
            standStillBefore)
        .redirectError(Redirect.INHERIT)
        .start();
  }

  public static void main(String[] args) {
    try (var platform = Platforms.open(PlatformSettings.read(Path.of(args[0])))) {
      new TwoTables(platform, args[1]).load(step -> stand(step, step.equals(args[2])));
    }
  }

  private static void stand(String step, boolean still) {
    System.out.println("before: " + step);
    System.out.flush();
    try {
      // Standard input ends when the parent does, so that nothing is left behind.
      while (still && System.in.read() >= 0) {}
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

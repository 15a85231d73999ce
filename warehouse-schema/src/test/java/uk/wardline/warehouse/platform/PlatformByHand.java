package uk.wardline.warehouse.platform;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Opens the platform of a data folder and keeps it until standard input ends. For trying things
 * out.
 */
final class PlatformByHand {
  private PlatformByHand() {}

  public static void main(String[] args) throws IOException {
    try (var platform = Platforms.open(PlatformSettings.read(Path.of(args[0])))) {
      System.out.println(platform.startedHere() ? "started" : "joined");
      System.out.flush();
      while (System.in.read() >= 0) {
        // Until whoever started this is done.
      }
    }
  }
}

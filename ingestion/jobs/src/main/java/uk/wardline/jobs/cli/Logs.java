package uk.wardline.jobs.cli;

import java.nio.file.Path;

/** Where this process logs to: a file in the data folder. */
final class Logs {
  private static final String PROPERTY = "wardline.log";

  private Logs() {}

  /** To be called before anything logs: Logback reads the place once, when it starts. */
  static void into(Path dataFolder) {
    System.setProperty(
        PROPERTY, dataFolder.resolve("logs/ingestion.log").toAbsolutePath().toString());
  }

  /** The file, in words. */
  static String place() {
    return System.getProperty(PROPERTY, "standard error");
  }
}

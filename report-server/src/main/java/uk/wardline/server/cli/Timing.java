package uk.wardline.server.cli;

import java.io.PrintStream;

/** Says how long each part of a command took. Not thread-safe. */
final class Timing {
  private static final double NANOS = 1e9;

  private final PrintStream out;
  private final long began = System.nanoTime();
  private long last = began;

  Timing(PrintStream out) {
    this.out = out;
  }

  void done(String what) {
    long now = System.nanoTime();
    out.printf("%-12s %6.1f s%n", what, (now - last) / NANOS);
    last = now;
  }

  void total() {
    out.printf("%-12s %6.1f s%n", "all of it", (System.nanoTime() - began) / NANOS);
  }
}

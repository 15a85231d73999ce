package uk.wardline.jobs.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Starts a measured process, whose memory and time are its own. */
final class Child {
  private Child() {}

  /**
   * Runs a main class to its end, in the same Java with the same options and class path as this
   * one, and gives what it measured.
   */
  static Figures java(Class<?> main, String... arguments) {
    return java(List.of(), main, arguments);
  }

  /**
   * The same with further options, which count more than those of this Java.
   *
   * @param options such as more memory
   */
  static Figures java(List<String> options, Class<?> main, String... arguments) {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** Runs any command to its end and gives the figures that it printed. */
  static Figures run(List<String> command) {
    try {
      var process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      try (var out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        var lines = out.lines().toList();
        int code = process.waitFor();
        if (code != 0) {
          throw new IllegalStateException(
              "A measured process, %s, ended with exit code %d"
                  .formatted(command.getFirst(), code));
        }
        return Figures.of(lines);
      } finally {
        process.destroy();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}

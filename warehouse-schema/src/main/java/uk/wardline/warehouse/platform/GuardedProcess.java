package uk.wardline.warehouse.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A child process under a guard that stops it as soon as this process is gone, even by {@code kill
 * -9}. See {@code guard.sh} for how. Thread-safe.
 */
final class GuardedProcess implements AutoCloseable {
  /** What the guard takes for our own standard error. */
  private static final String IN_SIGHT = "-";

  /**
   * What to run.
   *
   * @param log where the output goes; null for our own standard error
   * @param signal asks the child to stop: TERM or INT
   * @param grace after which it is killed
   */
  record Command(
      String name,
      List<String> words,
      Path folder,
      @Nullable Path log,
      Map<String, String> environment,
      String signal,
      Duration grace) {
    Command {
      words = List.copyOf(words);
      environment = Map.copyOf(environment);
    }
  }

  private final Command command;
  private final Process guard;
  private final Optional<ProcessHandle> child;

  private GuardedProcess(Command command, Process guard, Optional<ProcessHandle> child) {
    this.command = command;
    this.guard = guard;
    this.child = child;
  }

  /** Starts the command; its output goes to the end of its log. */
  static GuardedProcess start(Command command) {
    var log = command.log();
    var words = new ArrayList<String>();
    words.addAll(List.of("/bin/sh", "-c", script(), "wardline-guard-" + command.name()));
    words.addAll(List.of(log == null ? IN_SIGHT : log.toString(), command.signal()));
    words.add(Long.toString(command.grace().toSeconds()));
    words.addAll(command.words());
    var builder = new ProcessBuilder(words).directory(command.folder().toFile());
    builder.environment().putAll(command.environment());
    builder.redirectError(
        log == null
            ? ProcessBuilder.Redirect.INHERIT
            : ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      var guard = builder.start();
      var process = new GuardedProcess(command, guard, childOf(guard));
      var _ = guard.onExit().thenRun(process::outliveGuard);
      return process;
    } catch (IOException e) {
      throw new PlatformUnavailable(command.name() + " cannot be started: " + e.getMessage(), e);
    }
  }

  private static Optional<ProcessHandle> childOf(Process guard) throws IOException {
    var lines =
        new BufferedReader(
            new InputStreamReader(guard.getInputStream(), StandardCharsets.US_ASCII));
    var line = lines.readLine();
    return line == null ? Optional.empty() : ProcessHandle.of(Long.parseLong(line.strip()));
  }

  private static String script() {
    try (var stream = GuardedProcess.class.getResourceAsStream("guard.sh")) {
      if (stream == null) {
        throw new IllegalStateException("guard.sh is missing from the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A guard that was killed leaves its watcher, which waits for this pipe; if that is gone too, it
   * is up to us.
   */
  private void outliveGuard() {
    letGo();
    child.ifPresent(handle -> {
      var limit = command.grace().plusSeconds(1).toMillis();
      var _ =
          handle
              .onExit()
              .orTimeout(limit, TimeUnit.MILLISECONDS)
              .whenComplete((_, _) -> handle.destroyForcibly());
    });
  }

  boolean isAlive() {
    return guard.isAlive();
  }

  /** The child itself, by id and the moment it started, so that nobody else is taken for it. */
  Optional<Orphan> child() {
    return child.flatMap(
        handle -> handle.info().startInstant().map(start -> new Orphan(handle.pid(), start)));
  }

  /** Waits until the child has ended, and gives its exit code. */
  int waitFor() throws InterruptedException {
    return guard.waitFor();
  }

  /** The end of what the child wrote, for a message. */
  String lastWords() {
    var log = command.log();
    if (log == null) {
      return "";
    }
    try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
      var all = lines.toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - 15), all.size()));
    } catch (IOException | UncheckedIOException e) {
      return "(" + log + " cannot be read: " + e.getMessage() + ")";
    }
  }

  @Nullable Path log() {
    return command.log();
  }

  /** Asks the child to stop, and waits until it is gone, by force where it must. */
  @Override
  public void close() {
    letGo();
    try {
      if (guard.waitFor(command.grace().toSeconds() + 2, TimeUnit.SECONDS)) {
        child.filter(ProcessHandle::isAlive).ifPresent(GuardedProcess::endNow);
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    child.ifPresent(GuardedProcess::endNow);
    guard.destroyForcibly();
  }

  private static void endNow(ProcessHandle handle) {
    handle.destroyForcibly();
    handle.onExit().orTimeout(5, TimeUnit.SECONDS).exceptionally(_ -> handle).join();
  }

  private void letGo() {
    try {
      guard.getOutputStream().close();
    } catch (IOException _) {
      // The pipe is closed on the other side already.
    }
  }

  /** A process as it can be found again by somebody else. */
  record Orphan(long pid, Instant startedAt) {
    /** The process, if it still is the same one. */
    Optional<ProcessHandle> process() {
      return ProcessHandle.of(pid)
          .filter(handle -> handle.info().startInstant().equals(Optional.of(startedAt)));
    }

    /** Ends it, first politely; does nothing where it is gone. */
    void end() {
      process()
          .ifPresent(handle -> {
            handle.destroy();
            handle.onExit().orTimeout(20, TimeUnit.SECONDS).exceptionally(_ -> handle).join();
            if (handle.isAlive()) {
              endNow(handle);
            }
          });
    }
  }
}

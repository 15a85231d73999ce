package uk.wardline.warehouse.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The processes that this one started for a platform, stopped in order when it ends. Thread-safe.
 *
 * <p>Each is also noted in {@code run/children}, with the moment it started: should a guard be
 * killed together with its watcher, the next start on the same folder ends what was left.
 */
final class Children implements AutoCloseable {
  private static final List<String> STOPPING_ORDER = List.of("trino", "object-store", "postgres");
  private static final Pattern NOTE = Pattern.compile("([0-9]+) (\\S+)");

  private final Path notes;
  private final Map<String, GuardedProcess> processes = new HashMap<>();
  private boolean stopped;

  private Children(Path notes) {
    this.notes = notes;
  }

  /** Ends whatever an earlier owner of the folder left running. The caller holds the folder. */
  static Children of(DataFolder folder) {
    var children = new Children(folder.folder("run/children"));
    children.endLeftovers();
    return children;
  }

  /** Takes a process over. */
  synchronized GuardedProcess add(String name, GuardedProcess process) {
    if (stopped) {
      process.close();
      throw new PlatformUnavailable("The platform is being stopped");
    }
    processes.put(name, process);
    process
        .child()
        .ifPresent(child ->
            DataFolder.write(notes.resolve(name), child.pid() + " " + child.startedAt() + "\n"));
    return process;
  }

  private void endLeftovers() {
    try (var files = Files.list(notes)) {
      for (var file : files.toList()) {
        var note = NOTE.matcher(Files.readString(file).strip());
        if (note.matches()) {
          new GuardedProcess.Orphan(Long.parseLong(note.group(1)), Instant.parse(note.group(2)))
              .end();
        }
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new PlatformUnavailable("The folder " + notes + " cannot be read: " + e, e);
    }
  }

  /**
   * Stops them, and waits until they are gone. Where this process ends without it, the guards do.
   */
  @Override
  public synchronized void close() {
    stopped = true;
    for (var name : STOPPING_ORDER) {
      var process = processes.get(name);
      if (process != null) {
        process.close();
      }
    }
    processes.clear();
    try (var files = Files.list(notes)) {
      for (var file : files.toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException _) {
      // A note too many does no harm: it names nobody who still lives.
    }
  }
}

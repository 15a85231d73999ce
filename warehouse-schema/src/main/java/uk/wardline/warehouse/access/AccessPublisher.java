package uk.wardline.warehouse.access;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells Trino who has which role. Trino looks at the file every five seconds, so that what is
 * published here holds within ten. Thread-safe; of two that publish at once the last one counts.
 */
public final class AccessPublisher {
  /** How the files come to be where Trino finds them, whole and closed to others. */
  @FunctionalInterface
  public interface Writer {
    /** Replaces the file by this text, atomically. */
    void write(Path file, String text);
  }

  private final AccessPolicy policy;
  private final Path folder;
  private final Writer writer;

  /** Publishes into this folder, in the files that Trino is configured to read. */
  public AccessPublisher(AccessPolicy policy, Path folder, Writer writer) {
    this.policy = policy;
    this.folder = folder;
    this.writer = writer;
  }

  /** The policy that decides what a role is worth. */
  public AccessPolicy policy() {
    return policy;
  }

  /**
   * From now on these are the people, with these roles; whoever is not among them, or has a role
   * that the policy does not know, can read nothing.
   */
  public void publish(List<Account> accounts) {
    var members = new TreeMap<String, TreeSet<String>>();
    for (var account : accounts) {
      if (policy.roles().containsKey(account.role())) {
        members.computeIfAbsent(account.role(), _ -> new TreeSet<>()).add(account.login());
      }
    }
    var text = new StringBuilder();
    members.forEach((role, logins) ->
        text.append(role).append(':').append(String.join(",", logins)).append('\n'));
    writer.write(folder.resolve("group.txt"), text.toString());
  }

  /** Writes the rules themselves; people keep the roles they had. */
  public void publishPolicy() {
    writer.write(folder.resolve("rules.json"), TrinoRules.of(policy).json());
    if (Files.notExists(folder.resolve("group.txt"))) {
      publish(List.of());
    }
  }
}

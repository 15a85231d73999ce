package uk.wardline.jobs.iceberg;

import static org.apache.iceberg.TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED;
import static org.apache.iceberg.TableProperties.METADATA_PREVIOUS_VERSIONS_MAX;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;

/**
 * Names the state of a table for a release, so that it stays readable until the name is taken away.
 */
public final class ReleaseTags {
  /**
   * How many past metadata files a table keeps; older ones are deleted as new ones are written.
   * Readers see the one of the last release while a load goes on committing, so that this is far
   * more than the commits of any load. Each costs a line in the table's metadata.
   */
  private static final Map<String, String> DESCRIPTIONS_KEPT =
      Map.of(METADATA_PREVIOUS_VERSIONS_MAX, "200", METADATA_DELETE_AFTER_COMMIT_ENABLED, "true");

  private static final String PREFIX = "release-";

  private ReleaseTags() {}

  /** The name of the tag of a release. */
  public static String name(long release) {
    return PREFIX + release;
  }

  /**
   * Tags what a table holds now; does nothing where the release is tagged already. A table that
   * nobody has written to gets an empty snapshot first, so that a reader of the release finds it in
   * the release. With its first tag a table learns to keep its past descriptions. All of it is one
   * commit.
   */
  public static void tag(Table table, long release) {
    if (table.refs().containsKey(name(release))) {
      return;
    }
    var tagged = table.newTransaction();
    if (!table.properties().entrySet().containsAll(DESCRIPTIONS_KEPT.entrySet())) {
      var properties = tagged.updateProperties();
      DESCRIPTIONS_KEPT.forEach(properties::set);
      properties.commit();
    }
    if (table.currentSnapshot() == null) {
      tagged.newFastAppend().commit();
    }
    long snapshot = tagged.table().currentSnapshot().snapshotId();
    tagged.manageSnapshots().createTag(name(release), snapshot).commit();
    tagged.commitTransaction();
  }

  /**
   * Takes away the names of releases that are not kept, and every state that has no name then and
   * is not the present one. One commit; no file is deleted by it, for readers may still be led
   * there by an earlier description of the table.
   *
   * @return whether there was anything to let go of
   */
  static boolean keep(Table table, LongPredicate kept) {
    List<String> names =
        table.refs().entrySet().stream()
            .filter(ref -> ref.getValue().isTag() && ref.getKey().startsWith(PREFIX))
            .map(Map.Entry::getKey)
            .filter(name -> !kept.test(Long.parseLong(name.substring(PREFIX.length()))))
            .toList();
    if (names.isEmpty() && !hasUnnamed(table)) {
      return false;
    }
    var lettingGo = table.newTransaction();
    if (!names.isEmpty()) {
      var tags = lettingGo.manageSnapshots();
      names.forEach(tags::removeTag);
      tags.commit();
    }
    // What has a name, Iceberg keeps.
    lettingGo
        .expireSnapshots()
        .expireOlderThan(System.currentTimeMillis() + 1)
        .retainLast(1)
        .cleanupLevel(ExpireSnapshots.CleanupLevel.NONE)
        .commit();
    lettingGo.commitTransaction();
    return true;
  }

  private static boolean hasUnnamed(Table table) {
    Set<Long> named =
        table.refs().values().stream().map(SnapshotRef::snapshotId).collect(Collectors.toSet());
    var states = new HashSet<Long>();
    for (Snapshot snapshot : table.snapshots()) {
      states.add(snapshot.snapshotId());
    }
    states.removeAll(named);
    return !states.isEmpty();
  }

  /**
   * The state that a table had at a release.
   *
   * @throws IllegalStateException if it was not kept
   */
  static long snapshot(Table table, long release) {
    var tag = table.refs().get(name(release));
    if (tag == null) {
      throw new IllegalStateException(
          "%s was not kept as it was at release %d".formatted(table.name(), release));
    }
    return tag.snapshotId();
  }

  /**
   * Makes a table hold what it held at a release.
   *
   * @return whether it held something else
   */
  static boolean returnTo(Table table, long release) {
    long snapshot = snapshot(table, release);
    if (table.currentSnapshot() != null && table.currentSnapshot().snapshotId() == snapshot) {
      return false;
    }
    table.manageSnapshots().setCurrentSnapshot(snapshot).commit();
    return true;
  }
}

package uk.wardline.jobs.iceberg;

import static org.apache.iceberg.TableProperties.METADATA_PREVIOUS_VERSIONS_MAX;

import org.apache.iceberg.Table;

/** Names the state of a table for a release, so that it stays readable and is never expired. */
public final class ReleaseTags {
  /**
   * How many past metadata files a table knows as its own. Readers see the one of the last release
   * while a load goes on committing; were it forgotten by then, orphan removal would delete it. Far
   * more than the commits of any load, and each costs a line in the table's metadata.
   */
  private static final String DESCRIPTIONS_KEPT = "1000";

  private ReleaseTags() {}

  /** The name of the tag of a release. */
  public static String name(long release) {
    return "release-" + release;
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
    if (!DESCRIPTIONS_KEPT.equals(table.properties().get(METADATA_PREVIOUS_VERSIONS_MAX))) {
      tagged.updateProperties().set(METADATA_PREVIOUS_VERSIONS_MAX, DESCRIPTIONS_KEPT).commit();
    }
    if (table.currentSnapshot() == null) {
      tagged.newFastAppend().commit();
    }
    long snapshot = tagged.table().currentSnapshot().snapshotId();
    tagged.manageSnapshots().createTag(name(release), snapshot).commit();
    tagged.commitTransaction();
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

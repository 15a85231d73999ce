package uk.wardline.jobs.iceberg;

import org.apache.iceberg.Table;

/** Names the state of a table for a release, so that it stays readable and is never expired. */
public final class ReleaseTags {
  private ReleaseTags() {}

  /** The name of the tag of a release. */
  public static String name(long release) {
    return "release-" + release;
  }

  /**
   * Tags what a table holds now. A table that nobody has written to gets an empty snapshot first,
   * so that a reader of the release finds it in the release.
   */
  public static void tag(Table table, long release) {
    if (table.currentSnapshot() == null) {
      table.newFastAppend().commit();
      table.refresh();
    }
    table.manageSnapshots().createTag(name(release), table.currentSnapshot().snapshotId()).commit();
  }
}

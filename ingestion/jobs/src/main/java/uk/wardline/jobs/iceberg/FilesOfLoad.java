package uk.wardline.jobs.iceberg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;

/**
 * The data files of a table that hold what a load has written so far. They are known by the least
 * and the greatest {@code load_id} that Iceberg notes of each file: loads come one after another,
 * and a file is written by one of them.
 *
 * @param snapshot the state of the table in which they were found
 * @param files those of the load
 * @param others whether there are rows of earlier loads
 */
public record FilesOfLoad(long snapshot, List<DataFile> files, boolean others) {
  private static final String LOAD_ID = "load_id";

  public FilesOfLoad {
    files = List.copyOf(files);
  }

  static FilesOfLoad of(Table table, long loadId) {
    var snapshot = table.currentSnapshot();
    return snapshot == null
        ? new FilesOfLoad(0, List.of(), false)
        : new FilesOfLoad(
            snapshot.snapshotId(),
            files(table, Expressions.equal(LOAD_ID, loadId)),
            !files(table, Expressions.lessThan(LOAD_ID, loadId)).isEmpty());
  }

  private static List<DataFile> files(Table table, Expression rows) {
    var files = new ArrayList<DataFile>();
    try (var tasks = table.newScan().filter(rows).planFiles()) {
      for (FileScanTask task : tasks) {
        files.add(task.file().copyWithoutStats());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}

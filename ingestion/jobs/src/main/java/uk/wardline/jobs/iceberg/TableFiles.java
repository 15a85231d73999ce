package uk.wardline.jobs.iceberg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.ContentFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.TableIdentifier;

/**
 * The files that a table's present state consists of.
 *
 * @param schema the schema of the table
 * @param table its name
 * @param data files of rows
 * @param bytes what they hold
 * @param smallTogether the most small files of rows that lie in one partition
 * @param deletes files that say which of the rows are deleted
 */
public record TableFiles(
    String schema, String table, int data, long bytes, int smallTogether, int deletes) {
  /** Below this a file is small: Trino makes files of up to 100 MB. */
  public static final int SMALL_MIB = 16;

  /**
   * So many small files in a partition are as good as one: to join them costs more than it saves.
   */
  private static final int SMALL_ANYWAY = 4;

  static TableFiles of(TableIdentifier name, Table table) {
    Map<Object, Integer> small = new HashMap<>();
    Set<String> deletes = new HashSet<>();
    int data = 0;
    long bytes = 0;
    try (var tasks = table.newScan().planFiles()) {
      for (FileScanTask task : tasks) {
        data++;
        bytes += task.file().fileSizeInBytes();
        task.deletes().stream().map(ContentFile::location).forEach(deletes::add);
        if (task.file().fileSizeInBytes() < (long) SMALL_MIB << 20) {
          small.merge(task.spec().partitionToPath(task.file().partition()), 1, Integer::sum);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int together = small.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return new TableFiles(
        name.namespace().toString(), name.name(), data, bytes, together, deletes.size());
  }

  /** Whether it is worth while to write them anew as fewer. */
  public boolean wantJoining() {
    return smallTogether > SMALL_ANYWAY || deletes > SMALL_ANYWAY;
  }

  /** The table's name, quoted, with its schema. */
  public String quotedName() {
    return "\"%s\".\"%s\"".formatted(schema, table);
  }
}

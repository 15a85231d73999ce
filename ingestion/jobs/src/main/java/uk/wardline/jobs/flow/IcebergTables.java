package uk.wardline.jobs.flow;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.data.RowData;
import org.apache.iceberg.DistributionMode;
import org.apache.iceberg.flink.CatalogLoader;
import org.apache.iceberg.flink.TableLoader;
import org.apache.iceberg.flink.sink.IcebergSink;
import uk.wardline.jobs.iceberg.TableShape;
import uk.wardline.jobs.iceberg.WorkCatalog;

/**
 * Sinks into tables of a catalog. Each row is written by the thread that made it; a table is
 * committed once, when the input has ended. Tables are checked, never created.
 */
final class IcebergTables {
  /**
   * A writer keeps a row group in memory until it is full, for each table and each month; Iceberg's
   * own 128 MiB would make memory depend on how many months a load holds, and on the size of a file
   * up to some gigabytes.
   */
  private static final Map<String, String> WRITE =
      Map.of("write.parquet.row-group-size-bytes", Integer.toString(8 << 20));

  private final CatalogLoader catalog;

  IcebergTables(CatalogLoader catalog) {
    this.catalog = catalog;
  }

  /** What appends a stream to a table. */
  Consumer<DataStream<RowData>> appendTo(org.jooq.Table<?> described) {
    return rows -> {
      var loader = TableLoader.fromCatalog(catalog, WorkCatalog.identifier(described));
      loader.open();
      var table = loader.loadTable();
      TableShape.check(described, table);
      IcebergSink.forRowData(rows)
          .table(table)
          .tableLoader(loader)
          .distributionMode(DistributionMode.NONE)
          .setAll(WRITE)
          .uidSuffix(WorkCatalog.identifier(described).toString())
          .append();
    };
  }
}

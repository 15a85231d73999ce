package uk.wardline.jobs.flow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.flink.CatalogLoader;
import org.jooq.Table;
import uk.wardline.jobs.iceberg.TableShape;
import uk.wardline.jobs.iceberg.WorkCatalog;

/** Iceberg tables in a folder, made as their SQL files say; for tests of flows. */
final class LocalTables {
  private final CatalogLoader loader;

  LocalTables(Path folder) {
    loader =
        CatalogLoader.hadoop(
            "work", new Configuration(false), Map.of("warehouse", folder.toUri().toString()));
  }

  /** Makes a table, partitioned by the column if one is given. */
  LocalTables with(Table<?> described, String... partitions) {
    var schema = TableShape.schema(described);
    var spec = PartitionSpec.builderFor(schema);
    for (String column : partitions) {
      spec.identity(column);
    }
    loader
        .loadCatalog()
        .createTable(
            WorkCatalog.identifier(described), schema, spec.build(), Map.of("format-version", "2"));
    return this;
  }

  CatalogLoader loader() {
    return loader;
  }

  /** The rows of a table. */
  List<Record> rows(Table<?> described) throws Exception {
    var table = loader.loadCatalog().loadTable(WorkCatalog.identifier(described));
    var rows = new ArrayList<Record>();
    try (var found = IcebergGenerics.read(table).build()) {
      found.forEach(rows::add);
    }
    return rows;
  }
}

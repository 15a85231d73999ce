package uk.wardline.warehouse.release;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static uk.wardline.warehouse.catalog.Tables.ICEBERG_NAMESPACE_PROPERTIES;
import static uk.wardline.warehouse.catalog.Tables.ICEBERG_TABLES;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import uk.wardline.warehouse.catalog.tables.IcebergNamespaceProperties;
import uk.wardline.warehouse.catalog.tables.IcebergTables;
import uk.wardline.warehouse.trino.Catalog;

/** The pointers of both catalogs: which metadata file is each table's present state. */
final class Pointers {
  private static final IcebergTables TO = ICEBERG_TABLES;
  private static final IcebergTables FROM = ICEBERG_TABLES.as("from_tables");
  private static final IcebergNamespaceProperties TO_SCHEMA = ICEBERG_NAMESPACE_PROPERTIES;
  private static final IcebergNamespaceProperties FROM_SCHEMA =
      ICEBERG_NAMESPACE_PROPERTIES.as("from_schemas");

  private Pointers() {}

  /**
   * Keeps everybody from moving a pointer until the transaction ends; reading goes on. So that the
   * statements that follow see one state, even with a writer that does not hold the work lock.
   */
  static void holdStill(DSLContext tx) {
    tx.execute("lock table {0}, {1} in share row exclusive mode", TO, TO_SCHEMA);
  }

  /** Tables that one catalog has and the other has not, as schema.table. */
  static List<String> only(DSLContext tx, Catalog in, Catalog notIn) {
    return tx.select(TO.TABLE_NAMESPACE.concat(inline("."), TO.TABLE_NAME))
        .from(TO)
        .where(TO.CATALOG_NAME.eq(in.toString()))
        .and(
            notExists(
                selectOne()
                    .from(FROM)
                    .where(FROM.CATALOG_NAME.eq(notIn.toString()))
                    .and(sameTable())))
        .orderBy(1)
        .fetch(r -> r.value1());
  }

  /** Whether the two catalogs do not have the same tables in the same state. */
  static boolean differ(DSLContext tx) {
    return tx.fetchExists(
        tx.selectOne()
            .from(TO)
            .where(TO.CATALOG_NAME.in(Catalog.WORK.toString(), Catalog.WAREHOUSE.toString()))
            .and(
                notExists(
                    selectOne()
                        .from(FROM)
                        .where(
                            FROM.CATALOG_NAME.in(
                                Catalog.WORK.toString(), Catalog.WAREHOUSE.toString()))
                        .and(FROM.CATALOG_NAME.ne(TO.CATALOG_NAME))
                        .and(sameTable())
                        .and(FROM.METADATA_LOCATION.isNotDistinctFrom(TO.METADATA_LOCATION)))));
  }

  /**
   * Makes one catalog the same as the other, schemas and tables.
   *
   * @return how many tables differed
   */
  static int copy(DSLContext tx, Catalog from, Catalog to) {
    copySchemas(tx, from, to);
    return deleteTables(tx, from, to) + copyTables(tx, from, to);
  }

  private static void copySchemas(DSLContext tx, Catalog from, Catalog to) {
    tx.deleteFrom(TO_SCHEMA)
        .where(TO_SCHEMA.CATALOG_NAME.eq(to.toString()))
        .and(
            notExists(
                selectOne()
                    .from(FROM_SCHEMA)
                    .where(FROM_SCHEMA.CATALOG_NAME.eq(from.toString()))
                    .and(FROM_SCHEMA.NAMESPACE.eq(TO_SCHEMA.NAMESPACE))
                    .and(FROM_SCHEMA.PROPERTY_KEY.eq(TO_SCHEMA.PROPERTY_KEY))))
        .execute();
    tx.insertInto(
            TO_SCHEMA,
            TO_SCHEMA.CATALOG_NAME,
            TO_SCHEMA.NAMESPACE,
            TO_SCHEMA.PROPERTY_KEY,
            TO_SCHEMA.PROPERTY_VALUE)
        .select(
            tx.select(
                    inline(to.toString()),
                    FROM_SCHEMA.NAMESPACE,
                    FROM_SCHEMA.PROPERTY_KEY,
                    FROM_SCHEMA.PROPERTY_VALUE)
                .from(FROM_SCHEMA)
                .where(FROM_SCHEMA.CATALOG_NAME.eq(from.toString())))
        .onConflict(TO_SCHEMA.CATALOG_NAME, TO_SCHEMA.NAMESPACE, TO_SCHEMA.PROPERTY_KEY)
        .doUpdate()
        .set(TO_SCHEMA.PROPERTY_VALUE, excluded(TO_SCHEMA.PROPERTY_VALUE))
        .execute();
  }

  private static int deleteTables(DSLContext tx, Catalog from, Catalog to) {
    return tx.deleteFrom(TO)
        .where(TO.CATALOG_NAME.eq(to.toString()))
        .and(
            notExists(
                selectOne()
                    .from(FROM)
                    .where(FROM.CATALOG_NAME.eq(from.toString()))
                    .and(sameTable())))
        .execute();
  }

  private static int copyTables(DSLContext tx, Catalog from, Catalog to) {
    return tx.insertInto(
            TO,
            TO.CATALOG_NAME,
            TO.TABLE_NAMESPACE,
            TO.TABLE_NAME,
            TO.METADATA_LOCATION,
            TO.PREVIOUS_METADATA_LOCATION,
            TO.ICEBERG_TYPE)
        .select(
            tx.select(
                    inline(to.toString()),
                    FROM.TABLE_NAMESPACE,
                    FROM.TABLE_NAME,
                    FROM.METADATA_LOCATION,
                    FROM.PREVIOUS_METADATA_LOCATION,
                    FROM.ICEBERG_TYPE)
                .from(FROM)
                .where(FROM.CATALOG_NAME.eq(from.toString())))
        .onConflict(TO.CATALOG_NAME, TO.TABLE_NAMESPACE, TO.TABLE_NAME)
        .doUpdate()
        .set(TO.METADATA_LOCATION, excluded(TO.METADATA_LOCATION))
        .set(TO.PREVIOUS_METADATA_LOCATION, excluded(TO.PREVIOUS_METADATA_LOCATION))
        .set(TO.ICEBERG_TYPE, excluded(TO.ICEBERG_TYPE))
        .where(TO.METADATA_LOCATION.isDistinctFrom(excluded(TO.METADATA_LOCATION)))
        .execute();
  }

  private static Condition sameTable() {
    return row(FROM.TABLE_NAMESPACE, FROM.TABLE_NAME).eq(row(TO.TABLE_NAMESPACE, TO.TABLE_NAME));
  }
}

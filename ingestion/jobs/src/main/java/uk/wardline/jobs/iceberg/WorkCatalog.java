package uk.wardline.jobs.iceberg;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;
import uk.wardline.warehouse.platform.ObjectStoreEndpoint;
import uk.wardline.warehouse.platform.PostgresEndpoint;

/**
 * The Iceberg catalog that a load writes, held open until it is closed. May be used by several
 * threads.
 */
public final class WorkCatalog implements AutoCloseable {
  private final JdbcCatalog catalog;

  private WorkCatalog(JdbcCatalog catalog) {
    this.catalog = catalog;
  }

  /** Opens the catalog at an address. */
  public static WorkCatalog open(Address address) {
    return new WorkCatalog(address.load());
  }

  /**
   * The rows of the table that a generated jOOQ class describes.
   *
   * @throws TableDiffersException if the table is not what its SQL file says
   */
  public TableRows rows(org.jooq.Table<?> described) {
    var table = catalog.loadTable(identifier(described));
    TableShape.check(described, table);
    return new TableRows(table);
  }

  /** Whether a table holds no row for certain; a row that was deleted may still count as one. */
  public boolean isEmpty(org.jooq.Table<?> described) {
    return state(described).isEmpty();
  }

  /** What can be said of the rows of a table without reading them. */
  public TableState state(org.jooq.Table<?> described) {
    return TableState.of(catalog.loadTable(identifier(described)).currentSnapshot());
  }

  /**
   * The files that a load has written to a table so far, and whether it holds rows of others.
   *
   * @param described has a column {@code load_id}
   */
  public FilesOfLoad filesOfLoad(org.jooq.Table<?> described, long loadId) {
    return FilesOfLoad.of(catalog.loadTable(identifier(described)), loadId);
  }

  /** Takes files out of a table, with all their rows, in one commit; none, no commit. */
  public void takeOut(org.jooq.Table<?> described, FilesOfLoad files) {
    if (!files.files().isEmpty()) {
      var delete = catalog.loadTable(identifier(described)).newDelete();
      files.files().forEach(delete::deleteFile);
      delete.validateFilesExist().commit();
    }
  }

  /** The name of a table in the catalog. */
  public static TableIdentifier identifier(org.jooq.Table<?> described) {
    return TableIdentifier.of(requireNonNull(described.getSchema()).getName(), described.getName());
  }

  /**
   * Tags the present state of every table for a release.
   *
   * @return how many tables there are
   */
  public int tagAll(long release) {
    var tables = tables().toList();
    // Each tag is a file written and a pointer moved; several at a time, as the tables do not meet.
    tables.parallelStream().forEach(table -> ReleaseTags.tag(catalog.loadTable(table), release));
    return tables.size();
  }

  /**
   * Makes tables hold what they held at a release.
   *
   * @param except tables that stay as they are
   * @return how many held something else
   * @throws IllegalStateException if the state of a table was not kept; nothing is changed then
   */
  public int returnTo(long release, Set<TableIdentifier> except) {
    var tables = tables().filter(table -> !except.contains(table)).map(catalog::loadTable).toList();
    tables.forEach(table -> ReleaseTags.snapshot(table, release));
    return (int)
        tables.parallelStream().filter(table -> ReleaseTags.returnTo(table, release)).count();
  }

  /**
   * Keeps of every table what it held at some releases and what it holds now, and lets go of every
   * other state. Deletes no file.
   *
   * @param kept whether the release of a number is kept
   * @return how many tables had anything to let go of
   */
  public int keep(LongPredicate kept) {
    return (int)
        tables().toList().parallelStream()
            .filter(table -> ReleaseTags.keep(catalog.loadTable(table), kept))
            .count();
  }

  /** The files that each table's present state consists of. */
  public List<TableFiles> files() {
    return tables().toList().parallelStream()
        .map(table -> TableFiles.of(table, catalog.loadTable(table)))
        .toList();
  }

  private Stream<TableIdentifier> tables() {
    return catalog.listNamespaces().stream().flatMap(n -> catalog.listTables(n).stream());
  }

  @Override
  public void close() {
    catalog.close();
  }

  /**
   * Where the work catalog is, in a form that can be sent to a worker. Holds the passwords of the
   * database and of the object store, which its text leaves out.
   */
  public static final class Address implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String NAME = "work";

    private final HashMap<String, String> properties;

    private Address(Map<String, String> properties) {
      this.properties = new HashMap<>(properties);
    }

    /** The address that follows from the platform's own endpoints. */
    public static Address of(PostgresEndpoint postgres, ObjectStoreEndpoint store) {
      return new Address(
          Map.ofEntries(
              Map.entry("uri", postgres.jdbcUrl()),
              Map.entry("jdbc.user", postgres.user()),
              Map.entry("jdbc.password", postgres.password().reveal()),
              Map.entry("jdbc.schema-version", "V1"),
              Map.entry("warehouse", "s3://" + store.bucket()),
              Map.entry("io-impl", "org.apache.iceberg.aws.s3.S3FileIO"),
              Map.entry("s3.endpoint", store.endpoint().toString()),
              Map.entry("s3.path-style-access", "true"),
              Map.entry("s3.access-key-id", store.accessKey()),
              Map.entry("s3.secret-access-key", store.secretKey().reveal()),
              Map.entry("client.region", store.region())));
    }

    /** A new catalog at this address; the caller closes it. */
    public JdbcCatalog load() {
      var catalog = new JdbcCatalog();
      catalog.initialize(NAME, properties);
      return catalog;
    }

    @Override
    public String toString() {
      return "work catalog at " + properties.get("uri");
    }
  }
}

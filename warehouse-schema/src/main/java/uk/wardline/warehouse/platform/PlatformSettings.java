package uk.wardline.warehouse.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the parts of a platform are come by: started here ({@code embedded}, the default) or somebody
 * else's ({@code existing}). Read from {@code wardline.properties} in the data folder; passwords
 * are in files that the settings name.
 *
 * @param lines what is in force, as {@code key = value}, secrets masked, for printing at the start
 */
public record PlatformSettings(
    Path dataFolder, Postgres postgres, ObjectStore objectStore, Trino trino, List<String> lines) {

  /** The name of the file in the data folder. It need not be there. */
  public static final String FILE = "wardline.properties";

  public PlatformSettings {
    dataFolder = dataFolder.toAbsolutePath().normalize();
    lines = List.copyOf(lines);
  }

  /**
   * Reads the settings of a data folder.
   *
   * @throws SettingsRefused with all that is wrong with them
   */
  public static PlatformSettings read(Path dataFolder) {
    return SettingsReader.read(dataFolder);
  }

  /**
   * The same for a platform that runs for a minute or two: its Trino compiles quickly rather than
   * well, unless the settings say otherwise. What is somebody else's stays as it is.
   */
  public PlatformSettings brief() {
    return trino instanceof Trino.Embedded embedded
        ? new PlatformSettings(dataFolder, postgres, objectStore, embedded.brief(), lines)
        : this;
  }

  /** Where PostgreSQL comes from. */
  public sealed interface Postgres {
    /** Started here; port 0 means any that is free. */
    record Embedded(int port) implements Postgres {}

    /**
     * Somebody else's. The database exists; the owner may make tables in it. The other two accounts
     * are for an embedded Trino, and unused where Trino is somebody else's too.
     */
    record Existing(PostgresEndpoint owner, PostgresEndpoint work, PostgresEndpoint warehouse)
        implements Postgres {}
  }

  /** Where the files of the tables are kept. */
  public sealed interface ObjectStore {
    /** Started here; port 0 means any that is free. */
    record Embedded(int port) implements ObjectStore {}

    /** Somebody else's; the bucket exists. */
    record Existing(ObjectStoreEndpoint endpoint) implements ObjectStore {}
  }

  /** Where Trino comes from. */
  public sealed interface Trino {
    /**
     * Started here.
     *
     * @param port 0 means any that is free
     * @param memory its heap, as in {@code -Xmx}
     * @param javaOptions more options for its Java
     */
    record Embedded(int port, String memory, List<String> javaOptions) implements Trino {
      private static final String COMPILE_QUICKLY = "-XX:TieredStopAtLevel=1";

      public Embedded {
        javaOptions = List.copyOf(javaOptions);
      }

      /** Of an option that is said twice, Java takes the later. */
      Embedded brief() {
        return new Embedded(
            port, memory, Stream.concat(Stream.of(COMPILE_QUICKLY), javaOptions.stream()).toList());
      }
    }

    /**
     * Somebody else's, with the catalogs {@code work} and {@code warehouse} and file-based access
     * control.
     *
     * @param access the folder where that Trino reads {@code rules.json} and {@code group.txt}
     */
    record Existing(
        URI uri,
        Path trustStore,
        Secret trustStorePassword,
        Secret load,
        Secret server,
        Secret local,
        Path access)
        implements Trino {}
  }
}

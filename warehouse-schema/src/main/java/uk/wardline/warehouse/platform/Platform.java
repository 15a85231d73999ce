package uk.wardline.warehouse.platform;

import java.nio.file.Path;
import uk.wardline.warehouse.access.AccessPublisher;
import uk.wardline.warehouse.trino.TrinoDoor;

/**
 * PostgreSQL, object storage and Trino, up and healthy. Got from {@link Platforms#open}.
 * Thread-safe.
 */
public interface Platform extends AutoCloseable {

  /** The folder that holds everything this platform keeps. */
  Path dataFolder();

  /** The database {@code wardline}, as its owner. */
  PostgresEndpoint postgres();

  /** The object store that holds the files of the tables. */
  ObjectStoreEndpoint objectStore();

  /** The one way to Trino. */
  TrinoDoor trino();

  /** Tells Trino who has which role. */
  AccessPublisher access();

  /** Whether this process started the platform, and so will stop it. */
  boolean startedHere();

  /**
   * Stops what this process started, in order, once no other process uses it any longer; leaves a
   * platform that was only joined as it is. A second call does nothing. Where a process ends
   * without closing, the parts end with it all the same, each by itself.
   */
  @Override
  void close();
}

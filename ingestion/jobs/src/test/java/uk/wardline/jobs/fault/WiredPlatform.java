package uk.wardline.jobs.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import uk.wardline.warehouse.access.AccessPublisher;
import uk.wardline.warehouse.platform.ObjectStoreEndpoint;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.platform.PostgresEndpoint;
import uk.wardline.warehouse.trino.TrinoDoor;
import uk.wardline.warehouse.trino.TrinoEndpoint;

/** A platform as a load sees it that reaches each part by a wire. */
final class WiredPlatform implements Platform {
  private final Platform real;
  private final Wire catalog;
  private final Wire store;
  private final Wire engine;

  WiredPlatform(Platform real) {
    this.real = real;
    this.catalog =
        new Wire(URI.create(real.postgres().jdbcUrl().substring("jdbc:".length())).getPort());
    this.store = new Wire(real.objectStore().endpoint().getPort());
    this.engine = new Wire(real.trino().endpoint().uri().getPort());
  }

  /** The wire to PostgreSQL. */
  Wire catalog() {
    return catalog;
  }

  /** The wire to the object store. */
  Wire store() {
    return store;
  }

  /** The wire to Trino. */
  Wire engine() {
    return engine;
  }

  /** All three. */
  List<Wire> wires() {
    return List.of(catalog, store, engine);
  }

  @Override
  public Path dataFolder() {
    return real.dataFolder();
  }

  @Override
  public PostgresEndpoint postgres() {
    var there = real.postgres();
    var uri = URI.create(there.jdbcUrl().substring("jdbc:".length()));
    String url = there.jdbcUrl().replace(":" + uri.getPort() + "/", ":" + catalog.port() + "/");
    return new PostgresEndpoint(url, there.user(), there.password());
  }

  @Override
  public ObjectStoreEndpoint objectStore() {
    var there = real.objectStore();
    return new ObjectStoreEndpoint(
        URI.create("http://127.0.0.1:" + store.port()),
        there.region(),
        there.bucket(),
        there.accessKey(),
        there.secretKey());
  }

  @Override
  public TrinoDoor trino() {
    var there = real.trino().endpoint();
    return new TrinoDoor(
        new TrinoEndpoint(
            URI.create("https://" + there.uri().getHost() + ":" + engine.port()),
            there.trustStore(),
            there.trustStorePassword(),
            there.passwords()));
  }

  @Override
  public AccessPublisher access() {
    return real.access();
  }

  @Override
  public boolean startedHere() {
    return false;
  }

  /** Cuts the wires for good; the platform itself stays up. */
  @Override
  public void close() {
    try {
      for (Wire wire : wires()) {
        wire.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

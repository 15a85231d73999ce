package uk.wardline.warehouse.platform;

import java.nio.file.Path;
import uk.wardline.warehouse.access.AccessPolicy;
import uk.wardline.warehouse.access.AccessPublisher;
import uk.wardline.warehouse.trino.TrinoDoor;

/** A platform that another process started, and that goes on without this one. */
record JoinedPlatform(Path dataFolder, Endpoints endpoints, FolderLock lease) implements Platform {

  @Override
  public PostgresEndpoint postgres() {
    return endpoints.postgres();
  }

  @Override
  public ObjectStoreEndpoint objectStore() {
    return endpoints.objectStore();
  }

  @Override
  public TrinoDoor trino() {
    return new TrinoDoor(endpoints.trino());
  }

  @Override
  public AccessPublisher access() {
    return new AccessPublisher(AccessPolicy.standard(), endpoints.access(), DataFolder::write);
  }

  @Override
  public boolean startedHere() {
    return false;
  }

  @Override
  public void close() {
    lease.closeAndDelete();
  }
}

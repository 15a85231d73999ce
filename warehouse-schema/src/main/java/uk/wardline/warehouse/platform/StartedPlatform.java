package uk.wardline.warehouse.platform;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import uk.wardline.warehouse.access.AccessPolicy;
import uk.wardline.warehouse.access.AccessPublisher;
import uk.wardline.warehouse.trino.TrinoDoor;

/** A platform that this process started. */
final class StartedPlatform implements Platform {
  private final DataFolder folder;
  private final Endpoints endpoints;
  private final Children children;
  private final FolderLock lock;
  private final Consumer<String> messages;
  private final AtomicBoolean closed = new AtomicBoolean();

  StartedPlatform(
      DataFolder folder,
      Endpoints endpoints,
      Children children,
      FolderLock lock,
      Consumer<String> messages) {
    this.folder = folder;
    this.endpoints = endpoints;
    this.children = children;
    this.lock = lock;
    this.messages = messages;
  }

  @Override
  public Path dataFolder() {
    return folder.root();
  }

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
    return true;
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    // From here on nobody joins any more; who comes now waits until it is over and starts anew.
    Running.remove(folder);
    var leases = Leases.of(folder);
    if (leases.areHeld()) {
      messages.accept(
          "Another process still uses the platform in "
              + folder.root()
              + "; it is stopped after that. Ctrl-C stops it now.");
      while (leases.areHeld() && !Thread.currentThread().isInterrupted()) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      }
    }
    children.close();
    lock.close();
  }
}

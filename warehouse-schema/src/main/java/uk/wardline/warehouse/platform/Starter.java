package uk.wardline.warehouse.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.wardline.warehouse.access.AccessPolicy;
import uk.wardline.warehouse.access.AccessPublisher;
import uk.wardline.warehouse.access.TrinoPasswords;
import uk.wardline.warehouse.schema.WarehouseSchema;
import uk.wardline.warehouse.trino.Catalog;
import uk.wardline.warehouse.trino.TrinoDoor;

/** Starts what the settings want started, all at once where nothing has to wait for anything. */
final class Starter {
  private final PlatformSettings settings;
  private final DataFolder folder;
  private final FolderLock lock;
  private final Consumer<String> messages;
  private final Instant begin = Instant.now();
  private final AtomicReference<@Nullable GuardedProcess> trino = new AtomicReference<>();

  Starter(
      PlatformSettings settings, DataFolder folder, FolderLock lock, Consumer<String> messages) {
    this.settings = settings;
    this.folder = folder;
    this.lock = lock;
    this.messages = messages;
  }

  Platform start() {
    Children children = null;
    try {
      Running.remove(folder);
      children = Children.of(folder);
      messages.accept("Starting the platform in " + folder.root());
      settings.lines().forEach(line -> messages.accept("  " + line));
      var endpoints = Endpoints.of(settings, folder, Endpoints.Ports.choose(settings));
      startParts(endpoints, children);
      var platform = new StartedPlatform(folder, endpoints, children, lock, messages);
      endpoints.running(ProcessHandle.current().pid(), begin).write(folder);
      messages.accept("The platform is ready after " + since(begin));
      return platform;
    } catch (RuntimeException | Error e) {
      if (children != null) {
        children.close();
      }
      lock.close();
      throw e;
    }
  }

  private void startParts(Endpoints endpoints, Children children) {
    var parts = Distribution.find();
    var failure = new AtomicReference<@Nullable Throwable>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Runnable part :
          List.<Runnable>of(
              () -> startTrino(endpoints, parts, children),
              () -> startObjectStore(endpoints, parts, children),
              () -> startPostgres(endpoints, parts, children))) {
        threads.execute(() -> run(part, failure, children));
      }
    }
    var thrown = failure.get();
    switch (thrown) {
      case null -> {
        ensureHealth(endpoints);
        var from = Instant.now();
        var door = new TrinoDoor(endpoints.trino());
        WarehouseSchema.ensureWarehouse(endpoints.postgres(), door);
        var process = trino.get();
        if (process != null) {
          EmbeddedTrino.awaitTables(process, door);
        }
        messages.accept("  The tables are in place after " + since(from));
      }
      case RuntimeException e -> throw e;
      default -> throw new IllegalStateException(thrown);
    }
  }

  /**
   * What fails first is told; stopping the others makes them fail too, which is not worth a word.
   */
  private static void run(
      Runnable part, AtomicReference<@Nullable Throwable> failure, Children children) {
    try {
      part.run();
    } catch (RuntimeException | Error e) {
      if (failure.compareAndSet(null, e)) {
        children.close();
      }
    }
  }

  private void startPostgres(Endpoints endpoints, Distribution parts, Children children) {
    var owner = endpoints.postgres();
    if (settings.postgres() instanceof PlatformSettings.Postgres.Embedded) {
      var from = Instant.now();
      int port = endpoints.ports().postgres();
      var process = children.add("postgres", EmbeddedPostgres.launch(folder, parts, port));
      EmbeddedPostgres.await(process, folder, port);
      PostgresRights.ensureRoles(EmbeddedPostgres.admin(folder, port), folder);
      started("PostgreSQL", owner.jdbcUrl(), from);
    }
    WarehouseSchema.ensureCatalogAndApp(owner);
    switch (settings.postgres()) {
      case PlatformSettings.Postgres.Embedded _ ->
          PostgresRights.ensureCatalogRights(
              EmbeddedPostgres.admin(folder, endpoints.ports().postgres()), owner);
      case PlatformSettings.Postgres.Existing existing -> {
        if (settings.trino() instanceof PlatformSettings.Trino.Embedded) {
          PostgresRights.ensureCatalogRights(existing);
        }
      }
    }
  }

  private void startObjectStore(Endpoints endpoints, Distribution parts, Children children) {
    if (settings.objectStore() instanceof PlatformSettings.ObjectStore.Embedded) {
      var from = Instant.now();
      var store = endpoints.objectStore();
      var process = EmbeddedObjectStore.launch(folder, parts, store);
      EmbeddedObjectStore.await(children.add("object-store", process), store);
      started("The object store", store.endpoint(), from);
    }
  }

  /**
   * Needs neither of the others before it is asked something, and takes longest: hence it starts
   * with them.
   */
  private void startTrino(Endpoints endpoints, Distribution parts, Children children) {
    var access =
        new AccessPublisher(AccessPolicy.standard(), endpoints.access(), DataFolder::write);
    access.publishPolicy();
    if (settings.trino() instanceof PlatformSettings.Trino.Embedded embedded) {
      var from = Instant.now();
      var endpoint = endpoints.trino();
      DataFolder.write(
          endpoints.access().resolve("password.db"), TrinoPasswords.file(endpoint.passwords()));
      var files = TrinoFiles.in(folder);
      files.writeServer(endpoint.uri().getPort(), parts.trino().resolve("plugin"));
      files.writeCatalog(
          Catalog.WORK, catalogAccount(PostgresRole.WORK, endpoints), endpoints.objectStore());
      files.writeCatalog(
          Catalog.WAREHOUSE,
          catalogAccount(PostgresRole.WAREHOUSE, endpoints),
          endpoints.objectStore());
      var process = children.add("trino", EmbeddedTrino.launch(files, parts, embedded));
      trino.set(process);
      EmbeddedTrino.await(process, new TrinoDoor(endpoint));
      started("Trino", endpoint.uri(), from);
    }
  }

  private PostgresEndpoint catalogAccount(PostgresRole role, Endpoints endpoints) {
    return switch (settings.postgres()) {
      case PlatformSettings.Postgres.Embedded _ ->
          EmbeddedPostgres.as(role, folder, endpoints.ports().postgres());
      case PlatformSettings.Postgres.Existing existing ->
          role == PostgresRole.WORK ? existing.work() : existing.warehouse();
    };
  }

  private static void ensureHealth(Endpoints endpoints) {
    var faults = Health.faults(endpoints);
    if (!faults.isEmpty()) {
      throw new PlatformUnavailable(String.join("\n", faults));
    }
  }

  private void started(String part, Object where, Instant from) {
    messages.accept("  " + part + " is up at " + where + " after " + since(from));
  }

  private static String since(Instant from) {
    return "%.1f s".formatted(Duration.between(from, Instant.now()).toMillis() / 1000.0);
  }
}

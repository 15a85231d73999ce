package uk.wardline.warehouse.platform;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import uk.wardline.warehouse.trino.TrinoDoor;

/** Asks each part whether it is there and lets us in. */
final class Health {
  private Health() {}

  static boolean isGood(Endpoints endpoints) {
    return faults(endpoints).isEmpty();
  }

  /** What is wrong, a line for each part; empty if all is well. */
  static List<String> faults(Endpoints endpoints) {
    var faults = new ArrayList<String>();
    check(
        faults,
        "PostgreSQL at " + endpoints.postgres().jdbcUrl(),
        () -> postgres(endpoints.postgres()));
    check(
        faults,
        "The object store at " + endpoints.objectStore().endpoint(),
        () -> objectStore(endpoints.objectStore()));
    check(
        faults,
        "Trino at " + endpoints.trino().uri(),
        () -> EmbeddedTrino.answers(new TrinoDoor(endpoints.trino())));
    return faults;
  }

  static boolean postgres(PostgresEndpoint postgres) throws Exception {
    try (var connection = postgres.connect()) {
      return connection.isValid(5);
    }
  }

  static boolean objectStore(ObjectStoreEndpoint store) throws Exception {
    int status = new ObjectStoreHealth(Clock.systemUTC()).statusOfBucket(store);
    return switch (status) {
      case 200 -> true;
      case 403 -> throw new PlatformUnavailable("it refuses the access key " + store.accessKey());
      case 404 -> throw new PlatformUnavailable("it has no bucket " + store.bucket());
      default -> throw new PlatformUnavailable("it answers with status " + status);
    };
  }

  private static void check(List<String> faults, String part, Waiting.Check check) {
    try {
      if (!check.isReady()) {
        faults.add(part + " does not answer");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      faults.add(part + " was not waited for");
    } catch (Exception e) {
      faults.add(part + ": " + e.getMessage());
    }
  }
}

package uk.wardline.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wardline.warehouse.catalog.Tables.ICEBERG_TABLES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.testing.SharedPlatform;

@ExtendWith(SharedPlatform.class)
class ReleaseIT {
  private static final int RELEASES = 50;
  private static final int READERS = 2;

  /** A release for so many questions, put in between the two tables of one of them. */
  private static final int QUESTIONS_FOR_A_RELEASE = 3;

  private final Platform platform;

  ReleaseIT(Platform platform) {
    this.platform = platform;
  }

  @Test
  void readers_that_join_two_tables_never_see_a_mixture_throughout_fifty_releases()
      throws Exception {
    try (var tables = TwoTables.made(platform, "release_it")) {
      var states = states(tables);
      var questions = new AtomicInteger();
      var due = new LinkedBlockingQueue<CountDownLatch>();
      var over = new AtomicBoolean();
      var rawMixtures = new LongAdder();
      var answers = new ConsistentAnswer(tables.releases());

      Callable<List<TwoTables.Seen>> reader =
          () -> {
            var seen = new ArrayList<TwoTables.Seen>();
            while (!over.get()) {
              seen.add(
                  answers.ask(() -> {
                    boolean unlucky = questions.incrementAndGet() % QUESTIONS_FOR_A_RELEASE == 0;
                    var raw =
                        unlucky ? tables.look(() -> waitForRelease(due, over)) : tables.look();
                    if (raw.mixed()) {
                      rawMixtures.increment();
                    }
                    return raw;
                  }));
            }
            return seen;
          };

      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var readers = new ArrayList<Future<List<TwoTables.Seen>>>();
        for (int i = 0; i < READERS; i++) {
          readers.add(threads.submit(reader));
        }
        try {
          for (int i = 0; i < RELEASES; i++) {
            var asked = due.take();
            release(tables, states.get(i % states.size()));
            asked.countDown();
          }
        } finally {
          over.set(true);
        }
        for (var seen : readers) {
          assertThat(seen.get()).isNotEmpty().noneMatch(TwoTables.Seen::mixed);
        }
      }

      assertThat(rawMixtures.sum())
          .as("answers that were mixtures before the guard had them made again")
          .isPositive();
    }
  }

  /** After the last release nobody makes another. */
  private static void waitForRelease(Queue<CountDownLatch> due, AtomicBoolean over) {
    var made = new CountDownLatch(1);
    due.add(made);
    try {
      while (!over.get() && !made.await(20, TimeUnit.MILLISECONDS)) {
        // Until the release is made.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the catalog work looked like after each of some real loads: table to pointer. */
  private List<Map<String, String>> states(TwoTables tables) {
    var states = new ArrayList<Map<String, String>>();
    // With all fifty loads written by Trino this takes minutes; a release cannot tell the
    // difference.
    int loads = Boolean.getBoolean("wardline.thorough") ? RELEASES : 4;
    for (int i = 0; i < loads; i++) {
      tables.load(step -> {});
      try (var lock = WorkLock.acquire(platform.postgres())) {
        states.add(
            lock.sql()
                .selectFrom(ICEBERG_TABLES)
                .where(ICEBERG_TABLES.CATALOG_NAME.eq("work"))
                .and(ICEBERG_TABLES.TABLE_NAMESPACE.eq("release_it"))
                .fetchMap(ICEBERG_TABLES.TABLE_NAME, ICEBERG_TABLES.METADATA_LOCATION));
      }
    }
    return states;
  }

  private void release(TwoTables tables, Map<String, String> state) {
    try (var lock = WorkLock.acquire(platform.postgres())) {
      tables.releases().discardWork(lock);
      state.forEach((table, pointer) ->
          lock.sql()
              .update(ICEBERG_TABLES)
              .set(ICEBERG_TABLES.METADATA_LOCATION, pointer)
              .where(ICEBERG_TABLES.CATALOG_NAME.eq("work"))
              .and(ICEBERG_TABLES.TABLE_NAMESPACE.eq("release_it"))
              .and(ICEBERG_TABLES.TABLE_NAME.eq(table))
              .execute());
      tables.releases().release(lock, tables.releases().nextNumber(), tables.loadId(), tx -> {});
    }
  }
}

package uk.wardline.jobs.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs pieces of SQL work that do not meet, a few at a time: much of a small statement's time is
 * planning and waiting, which another one can use. Each thread has a connection of its own.
 *
 * @param threads how many at a time
 * @param connections opens a connection
 */
record SideBySide(int threads, Supplier<WorkSql> connections) {

  /**
   * Runs them all; when one fails, no further one is begun.
   *
   * @return what each gives, in their order
   */
  <T> List<T> run(List<Function<WorkSql, T>> pieces) {
    var results = new AtomicReferenceArray<T>(pieces.size());
    var next = new AtomicInteger();
    var broken = new AtomicBoolean();
    Callable<Boolean> worker =
        () -> {
          try (var sql = connections.get()) {
            for (int i = next.getAndIncrement();
                i < pieces.size() && !broken.get();
                i = next.getAndIncrement()) {
              results.set(i, pieces.get(i).apply(sql));
            }
            return true;
          } catch (RuntimeException e) {
            broken.set(true);
            throw e;
          }
        };
    var workers = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < Math.min(threads, pieces.size()); i++) {
      workers.add(worker);
    }
    finish(workers);
    var all = new ArrayList<T>();
    for (int i = 0; i < results.length(); i++) {
      all.add(results.get(i));
    }
    return all;
  }

  private static void finish(List<Callable<Boolean>> workers) {
    if (workers.isEmpty()) {
      return;
    }
    try (var pool = Executors.newFixedThreadPool(workers.size())) {
      for (var done : pool.invokeAll(workers)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted between statements", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }
}

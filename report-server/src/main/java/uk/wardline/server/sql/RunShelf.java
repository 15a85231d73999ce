package uk.wardline.server.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps the runs of last, so many of each reader and so many in all; an older one is stopped. */
final class RunShelf {
  private static final int OF_EACH = 5;
  private static final int IN_ALL = 200;

  private final Map<UUID, SqlRun> runs = new LinkedHashMap<>();

  synchronized void put(SqlRun run) {
    runs.put(run.id(), run);
    var own = runs.values().stream().filter(r -> r.isOf(run.reader())).toList();
    if (own.size() > OF_EACH) {
      drop(own.getFirst());
    }
    if (runs.size() > IN_ALL) {
      drop(runs.values().iterator().next());
    }
  }

  synchronized Optional<SqlRun> get(UUID id) {
    return Optional.ofNullable(runs.get(id));
  }

  synchronized List<SqlRun> all() {
    return new ArrayList<>(runs.values());
  }

  private void drop(SqlRun run) {
    runs.remove(run.id());
    run.stop().press();
  }
}

package uk.wardline.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import uk.wardline.warehouse.access.Account;

class AccountWatchTest {
  private static final Duration OFTEN = Duration.ofMillis(5);
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final List<Account> ANALYST =
      List.of(new Account("ann", "analyst", Optional.empty()));
  private static final List<Account> COUNCILLOR =
      List.of(new Account("ann", "councillor", Optional.empty()));

  private final AtomicReference<Supplier<List<Account>>> accounts =
      new AtomicReference<>(() -> ANALYST);
  private final List<List<Account>> published = new CopyOnWriteArrayList<>();

  @Test
  void a_role_that_is_changed_while_the_server_runs_is_published_once() {
    try (var watch = AccountWatch.start(() -> accounts.get().get(), published::add, OFTEN)) {
      assertThat(watch).isNotNull();
      assertThat(published).as("at once").containsExactly(ANALYST);

      accounts.set(() -> COUNCILLOR);

      await().atMost(SOON).until(() -> published.size() > 1);
      assertThat(published).containsExactly(ANALYST, COUNCILLOR);
    }
  }

  @Test
  void a_database_that_is_away_for_a_while_does_not_end_the_watch() {
    try (var watch = AccountWatch.start(() -> accounts.get().get(), published::add, OFTEN)) {
      assertThat(watch).isNotNull();
      var asked = new java.util.concurrent.atomic.AtomicInteger();
      accounts.set(() -> {
        asked.incrementAndGet();
        throw new IllegalStateException("away");
      });
      await().atMost(SOON).until(() -> asked.get() > 1);
      accounts.set(() -> COUNCILLOR);

      await().atMost(SOON).until(() -> published.contains(COUNCILLOR));
    }
  }
}

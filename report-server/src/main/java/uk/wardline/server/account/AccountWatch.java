package uk.wardline.server.account;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.wardline.warehouse.access.Account;

/**
 * Tells the engine of accounts and roles, at once and whenever they have changed since, so that a
 * role that was taken from somebody is worth nothing soon after. Thread-safe.
 */
public final class AccountWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AccountWatch.class);

  private final Supplier<List<Account>> accounts;
  private final Consumer<List<Account>> publish;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("accounts").factory());
  private @Nullable List<Account> published;

  private AccountWatch(Supplier<List<Account>> accounts, Consumer<List<Account>> publish) {
    this.accounts = accounts;
    this.publish = publish;
  }

  /**
   * Publishes the accounts, and looks at them again and again until it is closed.
   *
   * @param every how long to wait between two looks
   */
  public static AccountWatch start(
      Supplier<List<Account>> accounts, Consumer<List<Account>> publish, Duration every) {
    var watch = new AccountWatch(accounts, publish);
    watch.look();
    var _ =
        watch.clock.scheduleWithFixedDelay(
            watch::lookAgain, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  private synchronized void look() {
    var now = accounts.get();
    if (!now.equals(published)) {
      publish.accept(now);
      published = now;
    }
  }

  /** A database that is away for a while does not end the watch. */
  private void lookAgain() {
    try {
      look();
    } catch (RuntimeException e) {
      LOG.warn("The accounts cannot be published; trying again", e);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}

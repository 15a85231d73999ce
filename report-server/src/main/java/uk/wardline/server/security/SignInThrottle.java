package uk.wardline.server.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed sign-ins and says when to wait: after five for one account, or thirty from one
 * address, within fifteen minutes. Kept in memory, for a bounded number of accounts and addresses.
 * Thread-safe.
 */
public final class SignInThrottle {
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int FOR_ACCOUNT = 5;
  private static final int FROM_ADDRESS = 30;
  private static final int REMEMBERED = 10_000;

  private final Clock clock;
  private final Map<String, Deque<Instant>> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** A throttle with nothing counted yet. */
  public SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  /** Whether a sign-in may be tried now. */
  public synchronized boolean allows(String login, String address) {
    return recent("account " + login) < FOR_ACCOUNT && recent("address " + address) < FROM_ADDRESS;
  }

  /** Counts a failure. */
  public synchronized void failed(String login, String address) {
    note("account " + login);
    note("address " + address);
  }

  /** Forgets the account's failures. */
  public synchronized void succeeded(String login) {
    failures.remove("account " + login);
  }

  private void note(String key) {
    var times = failures.computeIfAbsent(key, _ -> new ArrayDeque<>());
    times.addLast(clock.instant());
    if (times.size() > FROM_ADDRESS) {
      times.removeFirst();
    }
  }

  private int recent(String key) {
    var times = failures.get(key);
    if (times == null) {
      return 0;
    }
    var from = clock.instant().minus(WINDOW);
    times.removeIf(t -> t.isBefore(from));
    return times.size();
  }
}

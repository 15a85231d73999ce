package uk.wardline.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  private Instant now = Instant.parse("2026-01-05T09:00:00Z");
  private final SignInThrottle throttle = new SignInThrottle(clock());

  @Test
  void the_fifth_failure_makes_an_account_wait_a_quarter_of_an_hour() {
    fail(4, "ann");
    assertThat(throttle.allows("ann", "::1")).isTrue();
    fail(1, "ann");
    assertThat(throttle.allows("ann", "::1")).isFalse();
    assertThat(throttle.allows("bob", "::1")).as("others go on").isTrue();

    now = now.plus(Duration.ofMinutes(16));
    assertThat(throttle.allows("ann", "::1")).isTrue();
  }

  @Test
  void a_success_forgets_the_failures_of_the_account() {
    fail(4, "ann");
    throttle.succeeded("ann");
    fail(4, "ann");
    assertThat(throttle.allows("ann", "::1")).isTrue();
  }

  @Test
  void many_failures_from_one_address_stop_it_for_every_account() {
    for (int i = 0; i < 30; i++) {
      throttle.failed("guess" + i, "10.0.0.9");
    }
    assertThat(throttle.allows("ann", "10.0.0.9")).isFalse();
    assertThat(throttle.allows("ann", "10.0.0.8")).isTrue();
  }

  private void fail(int times, String login) {
    for (int i = 0; i < times; i++) {
      throttle.failed(login, "::1");
    }
  }

  private Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }
}

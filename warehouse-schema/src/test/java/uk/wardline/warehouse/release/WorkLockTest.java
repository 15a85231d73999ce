package uk.wardline.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.wardline.warehouse.platform.PostgresEndpoint;

@ExtendWith(TestDatabases.class)
class WorkLockTest {
  private final PostgresEndpoint postgres;

  WorkLockTest(PostgresEndpoint postgres) {
    this.postgres = postgres;
  }

  @Test
  void one_holds_it_and_the_next_is_told_who() {
    try (var held = WorkLock.acquire(postgres)) {
      assertThat(held.isHeld()).isTrue();
      assertThat(WorkLock.tryAcquire(postgres)).isEmpty();
      assertThatThrownBy(() -> WorkLock.acquire(postgres))
          .isInstanceOf(WorkHeld.class)
          .hasMessageContaining("Another load or schema change is under way: wardline ")
          .hasMessageContaining("wardline " + ProcessHandle.current().pid() + "@")
          .hasMessageContaining("connected from 127.0.0.1")
          .hasMessageContaining("since 20")
          .hasMessageContaining("Try again when it has ended");
    }
  }

  @Test
  void it_is_free_again_once_it_is_closed() {
    WorkLock.acquire(postgres).close();

    assertThat(WorkLock.holder(postgres)).isEmpty();
    WorkLock.acquire(postgres).close();
  }

  @Test
  void who_has_patience_gets_it_when_it_is_given_back() throws Exception {
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      var held = WorkLock.acquire(postgres);
      var waiting = others.submit(() -> WorkLock.acquire(postgres, Duration.ofMinutes(1)));
      held.close();

      try (var got = waiting.get()) {
        assertThat(got.isHeld()).isTrue();
      }
    }
  }

  @Test
  void patience_ends() {
    try (var held = WorkLock.acquire(postgres)) {
      assertThatThrownBy(() -> WorkLock.acquire(postgres, Duration.ofMillis(50)))
          .isInstanceOf(WorkHeld.class);
      assertThat(held.isHeld()).isTrue();
    }
  }

  @Test
  void each_database_has_a_lock_of_its_own(PostgresEndpoint other) {
    try (var here = WorkLock.acquire(postgres);
        var there = WorkLock.acquire(other)) {
      assertThat(here.isHeld()).isTrue();
      assertThat(there.isHeld()).isTrue();
    }
  }
}

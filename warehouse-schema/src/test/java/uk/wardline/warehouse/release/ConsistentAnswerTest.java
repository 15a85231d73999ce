package uk.wardline.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static uk.wardline.warehouse.app.Tables.LOAD;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.wardline.warehouse.platform.PostgresEndpoint;

@ExtendWith(TestDatabases.class)
class ConsistentAnswerTest {
  private final PostgresEndpoint postgres;
  private final Releases releases;
  private final ConsistentAnswer answers;

  ConsistentAnswerTest(PostgresEndpoint postgres) {
    this.postgres = postgres;
    this.releases = new Releases(postgres);
    this.answers = new ConsistentAnswer(releases);
  }

  @Test
  void an_undisturbed_answer_is_given_at_once_with_its_release() {
    var release = release();
    var asked = new AtomicInteger();

    var answer = answers.answer(asked::incrementAndGet);

    assertThat(answer.release()).isEqualTo(release.number());
    assertThat(answer.value()).isEqualTo(1);
  }

  @Test
  void before_any_release_the_number_is_zero() {
    assertThat(answers.answer(() -> "nothing").release()).isZero();
  }

  @Test
  void an_answer_that_a_release_came_into_is_asked_again() {
    release();
    var asked = new AtomicInteger();

    var answer =
        answers.answer(() -> {
          if (asked.incrementAndGet() == 1) {
            release();
          }
          return asked.get();
        });

    assertThat(answer.value()).isEqualTo(2);
    assertThat(answer.release()).isEqualTo(releases.current().orElseThrow().number());
  }

  @Test
  void a_failure_that_a_release_came_into_is_asked_again() {
    var asked = new AtomicInteger();

    var value =
        answers.ask(() -> {
          if (asked.incrementAndGet() == 1) {
            release();
            throw new IllegalStateException("the file has gone");
          }
          return "answer";
        });

    assertThat(value).isEqualTo("answer");
  }

  @Test
  void a_failure_of_its_own_is_passed_on() {
    assertThatThrownBy(() ->
            answers.ask(() -> {
              throw new IllegalStateException("no such column");
            }))
        .hasMessage("no such column");
  }

  @Test
  void it_gives_up_when_releases_never_stop() {
    assertThatThrownBy(() -> answers.ask(this::release))
        .isInstanceOf(ReleaseKeptMoving.class)
        .hasMessageContaining("during each of 10 tries")
        .hasMessageContaining("as release " + releases.current().orElseThrow().number());
  }

  private Release release() {
    try (var lock = WorkLock.acquire(postgres)) {
      long load =
          lock.sql()
              .insertInto(LOAD)
              .set(LOAD.KIND, "test")
              .set(LOAD.STARTED_AT, currentOffsetDateTime())
              .set(LOAD.STATE, "running")
              .returning()
              .fetchSingle()
              .getLoadId();
      return releases.release(lock, releases.nextNumber(), load, tx -> {});
    }
  }
}

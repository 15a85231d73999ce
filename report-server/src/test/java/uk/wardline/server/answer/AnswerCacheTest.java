package uk.wardline.server.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerCacheTest {
  private record Question(String text) {}

  private static final AnswerKey<Question> KEY = key(1, "ann", "analyst", "p1");

  private final AnswerCache<Question, String> cache = new AnswerCache<>(2);

  @Test
  void an_answer_is_found_under_its_whole_key_alone() {
    cache.put(KEY, "answer");

    assertThat(cache.get(key(1, "ann", "analyst", "p1"))).contains("answer");
    assertThat(cache.get(key(2, "ann", "analyst", "p1"))).as("another release").isEmpty();
    assertThat(cache.get(key(1, "bob", "analyst", "p1"))).as("another reader").isEmpty();
    assertThat(cache.get(key(1, "ann", "manager", "p1"))).as("another role").isEmpty();
    assertThat(cache.get(key(1, "ann", "analyst", "p2"))).as("another policy").isEmpty();
  }

  @Test
  void the_answer_that_was_not_used_longest_goes_first() {
    cache.put(KEY, "one");
    cache.put(key(2, "ann", "analyst", "p1"), "two");
    assertThat(cache.get(KEY)).contains("one");
    cache.put(key(3, "ann", "analyst", "p1"), "three");

    assertThat(cache.get(KEY)).contains("one");
    assertThat(cache.get(key(2, "ann", "analyst", "p1"))).isEmpty();
  }

  private static AnswerKey<Question> key(long release, String login, String role, String policy) {
    return new AnswerKey<>(release, login, role, policy, new Question("q"));
  }
}

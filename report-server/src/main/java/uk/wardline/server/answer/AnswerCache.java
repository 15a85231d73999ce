package uk.wardline.server.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the answers that were used last. Thread-safe. Answers must be immutable.
 *
 * @param <Q> the questions, values
 * @param <T> the answers
 */
public final class AnswerCache<Q extends Record, T> {
  private final Map<AnswerKey<Q>, T> answers;

  /** A cache of so many answers at most. */
  public AnswerCache(int capacity) {
    this.answers =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<AnswerKey<Q>, T> eldest) {
            return size() > capacity;
          }
        };
  }

  synchronized Optional<T> get(AnswerKey<Q> key) {
    return Optional.ofNullable(answers.get(key));
  }

  synchronized void put(AnswerKey<Q> key, T answer) {
    answers.put(key, answer);
  }
}

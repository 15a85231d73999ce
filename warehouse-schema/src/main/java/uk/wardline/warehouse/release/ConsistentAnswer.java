package uk.wardline.warehouse.release;

import java.util.function.Supplier;

/**
 * Gives answers that rest on one release. Trino looks tables up one by one, so that a question
 * asked at the very moment of a release could get half its answer from the old one; hence the
 * number of the release is read before and after, and the question asked again if it moved.
 * Thread-safe.
 */
public final class ConsistentAnswer {
  private static final int TRIES = 10;

  private final Releases releases;

  /** Reads the number of the release from here. */
  public ConsistentAnswer(Releases releases) {
    this.releases = releases;
  }

  /**
   * An answer and where it comes from.
   *
   * @param release the number of its release, 0 where nothing has been released
   */
  public record Answer<T>(long release, T value) {}

  /**
   * Asks until the answer comes from one release.
   *
   * @param question may be asked several times; what it throws is passed on if the release stood
   *     still meanwhile
   * @throws ReleaseKeptMoving if that did not happen in ten tries
   */
  public <T> T ask(Supplier<T> question) {
    return answer(question).value();
  }

  /** As {@link #ask}, and says which release it was. */
  public <T> Answer<T> answer(Supplier<T> question) {
    long before = number();
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        T value = question.get();
        long after = number();
        if (after == before) {
          return new Answer<>(before, value);
        }
        before = after;
      } catch (RuntimeException e) {
        long after = number();
        if (after == before) {
          throw e;
        }
        before = after;
      }
    }
    throw new ReleaseKeptMoving(TRIES, before);
  }

  private long number() {
    return releases.current().map(Release::number).orElse(0L);
  }
}

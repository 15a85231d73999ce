package uk.wardline.server.answer;

import java.util.function.Supplier;
import uk.wardline.server.account.Reader;
import uk.wardline.warehouse.release.ConsistentAnswer;
import uk.wardline.warehouse.release.Release;
import uk.wardline.warehouse.release.Releases;

/** Asks the warehouse so that an answer of several queries stands on one release. Thread-safe. */
public final class Answers {
  private final Releases releases;
  private final ConsistentAnswer consistent;
  private final Supplier<String> policyVersion;

  /**
   * @param policyVersion the version of the access policy that Trino applies now
   */
  public Answers(Releases releases, ConsistentAnswer consistent, Supplier<String> policyVersion) {
    this.releases = releases;
    this.consistent = consistent;
    this.policyVersion = policyVersion;
  }

  /**
   * Asks, and asks again if a release was made meanwhile.
   *
   * @param ask the whole of the answer; it may be called several times
   * @throws NothingReleasedException if there is no release yet
   */
  public <T> Dated<T> ask(Supplier<T> ask) {
    return consistent.ask(() -> new Dated<>(current(), ask.get()));
  }

  /** As {@link #ask}, unless the same reader was given the same answer already. */
  public <Q extends Record, T> Dated<T> ask(
      AnswerCache<Q, T> cache, Reader reader, Q question, Supplier<T> ask) {
    var version = policyVersion.get();
    var now = current();
    var kept = cache.get(key(now, reader, version, question));
    if (kept.isPresent()) {
      return new Dated<>(now, kept.get());
    }
    var answer = ask(ask);
    cache.put(key(answer.release(), reader, version, question), answer.value());
    return answer;
  }

  private static <Q extends Record> AnswerKey<Q> key(
      Release release, Reader reader, String version, Q question) {
    return new AnswerKey<>(release.number(), reader.login(), reader.role(), version, question);
  }

  /**
   * The release that an answer given now would stand on.
   *
   * @throws NothingReleasedException if there is no release yet
   */
  public Release release() {
    return current();
  }

  private Release current() {
    return releases.current().orElseThrow(NothingReleasedException::new);
  }
}

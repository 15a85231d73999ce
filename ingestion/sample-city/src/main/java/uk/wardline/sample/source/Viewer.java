package uk.wardline.sample.source;

import uk.wardline.sample.error.Seen;
import uk.wardline.sample.life.Person;
import uk.wardline.sample.write.Feed;

/** Looks over the shoulder of whoever writes records, to measure how they differ. Thread-safe. */
@FunctionalInterface
public interface Viewer {

  /**
   * A record of the first extract.
   *
   * @param current whether it is kept up to date, the person being here
   */
  void saw(Feed feed, Person person, Seen seen, boolean current);
}
